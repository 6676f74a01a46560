package io.careerledger.standalone;

import io.careerledger.standalone.issuer.DevelopmentIssuer;
import io.careerledger.standalone.issuer.IssuerCertificate;
import io.careerledger.standalone.issuer.IssuerKeys;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The development issuer by itself, beside services that run elsewhere: what the development form of the containers runs. It
 * leaves a note in its home where everything is, so that the other commands of {@code career} work there as beside {@code up}.
 */
final class LoneIssuer implements AutoCloseable {

    /** Where containers that trust it have its certificate from. */
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    private final DevelopmentIssuer issuer;
    private final Path home;

    private LoneIssuer(DevelopmentIssuer issuer, Path home) {
        this.issuer = issuer;
        this.home = home;
    }

    /**
     * Starts it as {@code CAREER_ISSUER} names it, for logins at {@code CAREER_PUBLIC_URL}.
     *
     * @throws Settings.BadSettings when one of them or {@code CAREER_COMMAND_URL} is not set
     */
    static LoneIssuer started(Map<String, String> environment) {
        Path home = Settings.from(environment).home();
        URI url = required(environment, "CAREER_ISSUER");
        URI queries = required(environment, "CAREER_PUBLIC_URL");
        URI commands = required(environment, "CAREER_COMMAND_URL");
        Endpoints.removeFrom(home);
        IssuerCertificate certificate = IssuerCertificate.in(home, url);
        Optional.ofNullable(System.getProperty(TRUST_STORE)).map(Path::of).ifPresent(certificate::publish);
        DevelopmentIssuer issuer = DevelopmentIssuer.startedForOthers(
                certificate,
                StandaloneLedger.AUDIENCE,
                List.of(queries.toString()),
                IssuerKeys.in(StandaloneLedger.issuerKeys(home)));
        new Endpoints(queries, commands, url).writeTo(home);
        return new LoneIssuer(issuer, home);
    }

    private static URI required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(text -> URI.create(text.strip()))
                .orElseThrow(() -> new Settings.BadSettings(List.of(name + " must be set")));
    }

    String url() {
        return issuer.url();
    }

    @Override
    public void close() {
        Endpoints.removeFrom(home);
        issuer.close();
    }
}
