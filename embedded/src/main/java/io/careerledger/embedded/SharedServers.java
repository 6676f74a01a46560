package io.careerledger.embedded;

/**
 * One temporary database cluster and one temporary broker for all tests of a JVM, each started when first asked for and
 * stopped as the JVM ends. Tests keep apart by {@link EmbeddedDatabase#fresh()} and by topics of their own.
 */
public final class SharedServers {

    private SharedServers() {}

    public static EmbeddedDatabase database() {
        return DatabaseHolder.DATABASE;
    }

    public static EmbeddedBroker broker() {
        return BrokerHolder.BROKER;
    }

    private static <T extends AutoCloseable> T closedAtExit(T server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "embedded-server-stop"));
        return server;
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new EmbeddedServerException("an embedded server does not stop", e);
        }
    }

    private static final class DatabaseHolder {
        static final EmbeddedDatabase DATABASE = closedAtExit(EmbeddedDatabase.temporary());
    }

    private static final class BrokerHolder {
        static final EmbeddedBroker BROKER = closedAtExit(EmbeddedBroker.temporary());
    }
}
