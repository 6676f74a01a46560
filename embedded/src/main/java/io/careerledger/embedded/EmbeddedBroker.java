package io.careerledger.embedded;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker and its controller (KRaft), on the loopback address, inside this JVM.
 *
 * <p>A <em>kept</em> broker lives in a directory and flushes every append to disk before it acknowledges it, so that a
 * power cut loses nothing that a producer was told is stored. A <em>temporary</em> one is for tests: its data is deleted
 * on close.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;
    private final Runnable release;

    private EmbeddedBroker(KafkaRaftServer server, int port, Runnable release) {
        this.server = server;
        this.port = port;
        this.release = release;
    }

    /**
     * Starts the broker kept in the directory, which is formatted on first use.
     *
     * @param directory belongs to this broker alone
     * @param port where to listen, or 0 for any free port
     * @throws EmbeddedServerException when the directory or the port is in use, or the broker does not start
     */
    public static EmbeddedBroker kept(Path directory, int port) {
        DirectoryLock lock = DirectoryLock.lock(directory, "Kafka");
        try {
            return started(BrokerFiles.kept(directory), BrokerSettings.durable(), port, lock::close);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts an empty broker for tests: any port, no flush to disk, deleted on close. */
    public static EmbeddedBroker temporary() {
        BrokerFiles files = BrokerFiles.temporary();
        return started(files, BrokerSettings.fast(), 0, files::delete);
    }

    /**
     * Starts a broker for tests that is stopped and started again: no flush to disk, and its data stays.
     *
     * @param directory belongs to this broker alone
     * @param port where to listen, or 0 for any free port
     */
    public static EmbeddedBroker temporary(Path directory, int port) {
        return started(BrokerFiles.kept(directory), BrokerSettings.fast(), port, () -> {});
    }

    private static EmbeddedBroker started(BrokerFiles files, BrokerSettings settings, int port, Runnable release) {
        int given = LoopbackPort.given(port);
        LoopbackPort.requireFree(given, "Kafka");
        var properties = settings.properties(files.data(), given, LoopbackPort.free());
        files.format(properties);
        try {
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, given, release);
        } catch (KafkaException e) {
            throw new EmbeddedServerException("Kafka in " + files.data() + " does not start: " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    /** What clients connect to, as {@code host:port}. */
    public String bootstrapServers() {
        return LoopbackPort.ADDRESS + ":" + port;
    }

    /** Stops the broker in order; a kept broker's data stays. */
    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            release.run();
        }
    }
}
