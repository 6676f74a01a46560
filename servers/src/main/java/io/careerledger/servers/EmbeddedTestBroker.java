package io.careerledger.servers;

import io.careerledger.embedded.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** A broker in this JVM. */
final class EmbeddedTestBroker implements TestBroker {

    private final Path directory;
    private final String bootstrapServers;
    private final int port;
    private @Nullable EmbeddedBroker running;

    private EmbeddedTestBroker(Path directory, EmbeddedBroker started) {
        this.directory = directory;
        this.running = started;
        this.port = started.port();
        this.bootstrapServers = started.bootstrapServers();
    }

    static EmbeddedTestBroker started() {
        try {
            Path directory = Files.createTempDirectory("test-kafka-");
            return new EmbeddedTestBroker(directory, EmbeddedBroker.temporary(directory, 0));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for a broker", e);
        }
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public void start() {
        if (running == null) {
            running = EmbeddedBroker.temporary(directory, port);
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Utils.delete(directory.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
