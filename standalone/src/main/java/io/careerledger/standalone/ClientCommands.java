package io.careerledger.standalone;

import io.careerledger.standalone.client.ClientException;
import io.careerledger.standalone.client.ImportReport;
import io.careerledger.standalone.client.ImportRequest;
import io.careerledger.standalone.client.LadderUpload;
import io.careerledger.standalone.client.TokenRequest;
import io.careerledger.standalone.demo.DemoLoad;
import io.careerledger.standalone.demo.DemoPlan;
import io.careerledger.standalone.issuer.DevelopmentIssuer;
import io.careerledger.standalone.issuer.IssuerKeys;
import java.io.Console;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands that talk to the ledger that runs in the home. */
final class ClientCommands {

    private static final Set<String> CSV_KINDS = Set.of("people", "outcomes", "ratings");

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream out;

    ClientCommands(Map<String, String> environment, Clock clock, PrintStream out) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
    }

    void token(List<String> words) {
        Arguments arguments = Arguments.of(words, Set.of());
        if (arguments.plain().size() != 1) {
            throw new ClientException("token takes one user: hr, auditor, calibration or a person's email");
        }
        out.println(tokenOf(arguments.plain().getFirst()));
    }

    void password(List<String> words) {
        if (!words.isEmpty()) {
            throw new ClientException("password takes nothing: it is the same for every user");
        }
        requireBuiltInIssuer();
        out.println(
                IssuerKeys.in(StandaloneLedger.issuerKeys(environmentHome())).password());
    }

    /** What query-service needs beside the client id {@link DevelopmentIssuer#DASHBOARD} when it runs elsewhere. */
    void clientSecret(List<String> words) {
        if (!words.isEmpty()) {
            throw new ClientException("client-secret takes nothing: there is one client");
        }
        requireBuiltInIssuer();
        out.println(
                IssuerKeys.in(StandaloneLedger.issuerKeys(environmentHome())).secretOf(DevelopmentIssuer.DASHBOARD));
    }

    void importFiles(List<String> words) {
        Arguments arguments = Arguments.of(words, Set.of("--kind"));
        if (arguments.plain().isEmpty()) {
            throw new ClientException("import takes files: NDJSON, or CSV with --kind people, outcomes or ratings");
        }
        ImportRequest request = new ImportRequest(endpoints().command(), hrToken());
        boolean allTaken = true;
        for (String name : arguments.plain()) {
            Path file = Path.of(name);
            ImportReport report = new ImportReport();
            try {
                send(request, file, arguments, report);
            } finally {
                report.refusals().forEach(out::println);
                out.println(file + ": " + report.accepted() + " lines taken, " + report.refused() + " refused");
            }
            allTaken &= report.refused() == 0;
        }
        if (!allTaken) {
            throw new ClientException("some lines were refused; the others are kept");
        }
    }

    private static void send(ImportRequest request, Path file, Arguments arguments, ImportReport report) {
        if (!Files.isReadable(file)) {
            throw new ClientException("cannot read " + file);
        }
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        String kind = csv ? arguments.required("--kind") : "";
        if (csv && !CSV_KINDS.contains(kind)) {
            throw new ClientException("--kind must be people, outcomes or ratings, is " + kind);
        }
        request.send(body -> Files.copy(file, body), csv ? ImportRequest.CSV : ImportRequest.NDJSON, kind, report);
    }

    void ladder(List<String> words) {
        Arguments arguments = Arguments.of(words, Set.of("--id", "--version"));
        if (arguments.plain().size() != 1) {
            throw new ClientException("ladder takes one file, --id ID and --version V");
        }
        out.println(new LadderUpload(endpoints().command(), hrToken())
                .publish(
                        Path.of(arguments.plain().getFirst()),
                        arguments.required("--id"),
                        arguments.required("--version")));
    }

    void demo(List<String> words) {
        Arguments arguments = Arguments.of(words, Set.of("--people", "--years", "--seed", "--today"));
        LocalDate today = arguments.option("--today").map(ClientCommands::day).orElseGet(this::today);
        DemoPlan plan = plan(arguments, today);
        DemoLoad load = new DemoLoad(
                plan, environmentHome(), arguments.option("--today").isPresent());
        long begun = System.nanoTime();
        ImportReport report = loaded(load);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        report.refusals().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "demo: %d people, history to %s, %d lines taken, %d refused, in %.1f s%n",
                plan.people(),
                load.today(),
                report.accepted(),
                report.refused(),
                took.toMillis() / 1000.0);
        if (report.refused() > 0) {
            throw new ClientException("some lines were refused; is the ledger's data older than this program?");
        }
    }

    private ImportReport loaded(DemoLoad load) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        ProgressLine progress = new ProgressLine(out, terminal, load::expected, System::nanoTime);
        ImportReport report = new ImportReport(progress::answered);
        try {
            load.send(() -> new ImportRequest(endpoints().command(), hrToken()), report, notice -> {
                progress.end();
                out.println(notice);
            });
        } finally {
            progress.end();
        }
        return report;
    }

    private static DemoPlan plan(Arguments arguments, LocalDate today) {
        try {
            return new DemoPlan(
                    Math.toIntExact(arguments.number("--people", DemoPlan.DEFAULT_PEOPLE)),
                    Math.toIntExact(arguments.number("--years", DemoPlan.DEFAULT_YEARS)),
                    arguments.number("--seed", DemoPlan.DEFAULT_SEED),
                    today);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ClientException(String.valueOf(e.getMessage()), e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ClientException("--today must be a date like 2026-03-02, is " + text, e);
        }
    }

    /** A token from elsewhere, when the ledger takes tokens from elsewhere. */
    private String hrToken() {
        String given = environment.get("CAREER_TOKEN");
        return given == null || given.isBlank() ? tokenOf("hr") : given.strip();
    }

    private String tokenOf(String user) {
        return new TokenRequest(requireBuiltInIssuer(), StandaloneLedger.issuerKeys(environmentHome())).tokenOf(user);
    }

    private URI requireBuiltInIssuer() {
        URI issuer = endpoints().issuer();
        if (issuer == null) {
            throw new ClientException(
                    "the built-in issuer is off (CAREER_ISSUER is set): get a token there, and give it"
                            + " to the other commands as CAREER_TOKEN");
        }
        return issuer;
    }

    private Endpoints endpoints() {
        Path home = environmentHome();
        return Endpoints.of(home)
                .orElseThrow(() -> new ClientException("no ledger runs in " + home + "; start it with ./career up"));
    }

    private Path environmentHome() {
        return Settings.from(environment).home();
    }
}
