package io.careerledger.standalone;

import io.careerledger.embedded.DirectoryLock;
import io.careerledger.embedded.EmbeddedBroker;
import io.careerledger.embedded.EmbeddedDatabase;
import io.careerledger.embedded.EmbeddedServerException;
import io.careerledger.embedded.LoopbackPort;
import io.careerledger.standalone.issuer.DevelopmentIssuer;
import io.careerledger.standalone.issuer.IssuerKeys;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole ledger in this JVM: database and broker first, then whoever needs them, closed in the reverse order. All its
 * data is in one directory, which it has for itself while it runs, and everything listens on the loopback address.
 */
public final class StandaloneLedger implements AutoCloseable {

    /** For whom the built-in issuer's tokens are. */
    static final String AUDIENCE = "career-ledger";

    private final Endpoints endpoints;
    private final Parts parts;

    private StandaloneLedger(Endpoints endpoints, Parts parts) {
        this.endpoints = endpoints;
        this.parts = parts;
    }

    /** The file of the built-in issuer's keys and secrets in a home. */
    public static Path issuerKeys(Path home) {
        return home.resolve("issuer");
    }

    /** The file of the key by which both services sign positions. */
    static Path positionKey(Path home) {
        return home.resolve("position-key");
    }

    /** The file of the key by which sessions are encrypted. */
    static Path sessionKey(Path home) {
        return home.resolve("session-key");
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @param parts takes what has been started, to be closed even when the start does not come to its end
     * @throws EmbeddedServerException when the home or a port is in use, or a server does not start
     */
    static StandaloneLedger started(Settings given, Parts parts) {
        Settings settings = given.withPortsChosen();
        parts.add(() -> lock(settings.home()));
        Endpoints.removeFrom(settings.home());
        requireFreePorts(settings);

        CompletableFuture<EmbeddedDatabase> database = new CompletableFuture<>();
        CompletableFuture<EmbeddedBroker> broker = new CompletableFuture<>();
        parts.addTogether(servers(settings, database, broker));
        Services services = new Services(settings, issuerUrl(settings), AUDIENCE, database.join(), broker.join());
        parts.add(services::command);
        parts.add(services::query);

        Endpoints endpoints = endpoints(settings);
        parts.add(() -> announced(endpoints, settings.home()));
        return new StandaloneLedger(endpoints, parts);
    }

    private static List<Supplier<? extends AutoCloseable>> servers(
            Settings settings, CompletableFuture<EmbeddedDatabase> database, CompletableFuture<EmbeddedBroker> broker) {
        Path home = settings.home();
        List<Supplier<? extends AutoCloseable>> servers = new ArrayList<>();
        servers.add(() -> told(database, EmbeddedDatabase.kept(home.resolve("postgresql"), settings.postgresPort())));
        servers.add(() -> told(broker, EmbeddedBroker.kept(home.resolve("kafka"), settings.kafkaPort())));
        if (settings.issuer() == null) {
            servers.add(() -> DevelopmentIssuer.started(
                    LoopbackPort.ADDRESS,
                    settings.issuerPort(),
                    AUDIENCE,
                    List.of(local(settings.queryPort()).toString()),
                    IssuerKeys.in(issuerKeys(home))));
        }
        return servers;
    }

    private static AutoCloseable announced(Endpoints endpoints, Path home) {
        endpoints.writeTo(home);
        return () -> Endpoints.removeFrom(home);
    }

    private static <T> T told(CompletableFuture<T> future, T server) {
        future.complete(server);
        return server;
    }

    private static DirectoryLock lock(Path home) {
        return DirectoryLock.tryLock(home)
                .orElseThrow(() -> new EmbeddedServerException(
                        "a ledger runs already in " + home + "; end it with ./career down, or set CAREER_HOME"));
    }

    /** Those of the servers are looked at by the servers: a left-over one may have them still. */
    private static void requireFreePorts(Settings settings) {
        List<String> taken = new ArrayList<>();
        note(taken, "CAREER_QUERY_PORT", settings.queryPort());
        note(taken, "CAREER_COMMAND_PORT", settings.commandPort());
        if (settings.issuer() == null) {
            note(taken, "CAREER_ISSUER_PORT", settings.issuerPort());
        }
        if (!taken.isEmpty()) {
            throw new EmbeddedServerException(String.join("\n", taken));
        }
    }

    private static void note(List<String> taken, String setting, int port) {
        if (!LoopbackPort.isFree(port)) {
            taken.add("port " + port + " is in use by another process; set " + setting + " to a free one");
        }
    }

    private static Endpoints endpoints(Settings settings) {
        URI issuer = settings.issuer() == null ? URI.create(issuerUrl(settings)) : null;
        return new Endpoints(local(settings.queryPort()), local(settings.commandPort()), issuer);
    }

    private static String issuerUrl(Settings settings) {
        @Nullable String elsewhere = settings.issuer();
        return elsewhere == null ? local(settings.issuerPort()).toString() : elsewhere;
    }

    static URI local(int port) {
        return URI.create("http://" + LoopbackPort.ADDRESS + ":" + port);
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public void close() {
        parts.close();
    }
}
