package io.careerledger.servers;

/**
 * One temporary database cluster and one temporary broker for all tests of a JVM, each started when first asked for and
 * stopped as the JVM ends. Tests keep apart by {@link TestDatabase#fresh()} and by topics of their own.
 */
public final class SharedServers {

    private SharedServers() {}

    public static TestDatabase database() {
        return DatabaseHolder.DATABASE;
    }

    public static TestBroker broker() {
        return BrokerHolder.BROKER;
    }

    /** An empty broker for a test that stops it; the test closes it. */
    public static TestBroker brokerOfItsOwn() {
        return ServerSource.chosen().broker();
    }

    private static <T extends AutoCloseable> T closedAtExit(T server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "test-server-stop"));
        return server;
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("a server of the tests does not stop", e);
        }
    }

    private static final class DatabaseHolder {
        static final TestDatabase DATABASE = closedAtExit(ServerSource.chosen().database());
    }

    private static final class BrokerHolder {
        static final TestBroker BROKER = closedAtExit(ServerSource.chosen().broker());
    }
}
