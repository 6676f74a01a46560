package io.careerledger.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Where a broker keeps its logs, its configuration and its cluster's id. */
record BrokerFiles(Path home) {

    static BrokerFiles kept(Path directory) {
        return new BrokerFiles(directory.toAbsolutePath().normalize());
    }

    static BrokerFiles temporary() {
        try {
            return new BrokerFiles(Files.createTempDirectory("embedded-kafka-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for a temporary broker", e);
        }
    }

    Path data() {
        return home.resolve("data");
    }

    /** Prepares the data directory on first use; a directory that is prepared already stays as it is. */
    void format(Properties properties) {
        Path configuration = home.resolve("server.properties");
        write(properties, configuration);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status = StorageTool.execute(
                new String[] {
                    "format", "--ignore-formatted", "--cluster-id", clusterId(), "--config", configuration.toString()
                },
                new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new EmbeddedServerException("Kafka cannot prepare " + data() + ": "
                    + output.toString(StandardCharsets.UTF_8).strip());
        }
    }

    private String clusterId() {
        return OwnerOnlyFile.readOrCreate(
                home.resolve("cluster-id"), () -> Uuid.randomUuid().toString());
    }

    private static void write(Properties properties, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    void delete() {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + home, e);
        }
    }
}
