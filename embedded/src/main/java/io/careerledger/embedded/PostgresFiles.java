package io.careerledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Where a cluster keeps its data, and where its starts and stops are logged.
 *
 * @param data made by the server at its first start
 */
record PostgresFiles(Path data, Path log) {

    private static final int LOG_LINES = 5;

    static PostgresFiles kept(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        return new PostgresFiles(home.resolve("data"), home.resolve("start.log"));
    }

    /** In the place where the server library ends servers that killed test runs left behind. */
    static PostgresFiles temporary() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        try {
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + parent, e);
        }
        String name = UUID.randomUUID().toString();
        return new PostgresFiles(parent.resolve(name), parent.resolve(name + ".log"));
    }

    Redirect output() {
        return Redirect.appendTo(log.toFile());
    }

    String lastLogLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    void deleteLog() {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + log, e);
        }
    }
}
