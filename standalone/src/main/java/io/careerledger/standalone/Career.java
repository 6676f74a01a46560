package io.careerledger.standalone;

import io.careerledger.embedded.EmbeddedServerException;
import io.careerledger.standalone.client.ClientException;
import io.careerledger.web.setting.BadSettings;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The program behind the {@code career} script: runs the ledger, or talks to the one that runs. */
public final class Career {

    /** The command was understood and could not be carried out. */
    private static final int FAILED = 1;

    /** The command or the settings are not understood. */
    private static final int MISUSED = 2;

    private Career() {}

    public static void main(String[] arguments) {
        int status = run(Arrays.asList(arguments), System.getenv(), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(List<String> words, Map<String, String> environment, PrintStream out, PrintStream err) {
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        ClientCommands client = new ClientCommands(environment, Clock.systemUTC(), out);
        try {
            switch (command) {
                case "up" -> up(Settings.from(environment), out);
                case "issuer" -> issuer(environment, out);
                case "token" -> client.token(rest);
                case "client-secret" -> client.clientSecret(rest);
                case "password" -> client.password(rest);
                case "import" -> client.importFiles(rest);
                case "ladder" -> client.ladder(rest);
                case "demo" -> client.demo(rest);
                default -> {
                    err.println("unknown command '" + command + "'; ./career help lists them");
                    return MISUSED;
                }
            }
            return 0;
        } catch (Settings.BadSettings | BadSettings e) {
            err.println(e.getMessage());
            return MISUSED;
        } catch (ClientException | EmbeddedServerException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    /** Starts the ledger; it runs until the process is asked to end. */
    private static void up(Settings settings, PrintStream out) {
        long begun = System.nanoTime();
        // The server library unpacks PostgreSQL here rather than where the system cleans up.
        System.setProperty(
                "ot.epg.working-dir",
                settings.home().resolve("postgresql-programs").toString());
        Parts parts = new Parts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "career-stop"));
        try {
            Endpoints endpoints = StandaloneLedger.started(settings, parts).endpoints();
            out.println(ready(endpoints, Duration.ofNanos(System.nanoTime() - begun)));
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Starts the development issuer alone; it runs until the process is asked to end. */
    private static void issuer(Map<String, String> environment, PrintStream out) {
        LoneIssuer issuer = LoneIssuer.started(environment);
        Runtime.getRuntime().addShutdownHook(new Thread(issuer::close, "career-stop"));
        out.println("The development issuer is ready at " + issuer.url());
    }

    private static String ready(Endpoints endpoints, Duration took) {
        return "Career Ledger is ready after %.1f s: queries at %s, commands at %s, tokens from %s"
                .formatted(
                        took.toMillis() / 1000.0,
                        endpoints.query(),
                        endpoints.command(),
                        endpoints.issuer() == null ? "CAREER_ISSUER" : "./career token USER");
    }
}
