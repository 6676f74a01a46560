package io.careerledger.servers;

/** A Kafka broker for tests, which they may stop and start again. */
public interface TestBroker extends AutoCloseable {

    /** What clients connect to, as {@code host:port}; the same between stops and starts. */
    String bootstrapServers();

    /** Stops it in order; what it has stays. */
    void stop();

    /** Starts it again, and returns once it answers. */
    void start();

    /** Stops it, and deletes what it has. */
    @Override
    void close();
}
