package io.careerledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that outlived the JVM that had started it.
 *
 * <p>The server detaches from its starter, so it survives a {@code kill -9}. Whoever holds the lock of the directory is
 * the only rightful user of its data; a server still running there is ended before a new one starts.
 */
final class OrphanedPostmaster {

    /** How long the server may take for an orderly end; then it is killed, and recovers at the next start. */
    private static final Duration ORDERLY_END = Duration.ofSeconds(30);

    private static final Duration FORCED_END = Duration.ofSeconds(30);

    private final Path dataDirectory;

    OrphanedPostmaster(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** Ends the server of the directory if one is running, and removes the pid file of one that is not. */
    void end() {
        running().ifPresent(OrphanedPostmaster::end);
        try {
            // A pid that now belongs to a stranger would keep the new server from starting.
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + pidFile(), e);
        }
    }

    /** The server that runs on the directory now. */
    Optional<ProcessHandle> running() {
        return recordedPid().flatMap(ProcessHandle::of).filter(this::servesDirectory);
    }

    private static void end(ProcessHandle postmaster) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        postmaster.destroy();
        if (!ended(family, ORDERLY_END)) {
            postmaster.destroyForcibly();
            if (!ended(family, FORCED_END)) {
                throw new EmbeddedServerException("a left-over PostgreSQL, process " + postmaster.pid()
                        + ", does not end; end it and start again");
            }
        }
    }

    private static boolean ended(List<ProcessHandle> processes, Duration limit) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted while a left-over PostgreSQL ends", e);
        } catch (ExecutionException e) {
            throw new EmbeddedServerException("cannot watch a left-over PostgreSQL end", e);
        }
    }

    private Optional<Long> recordedPid() {
        try (Stream<String> lines = Files.lines(pidFile())) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]{1,10}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pidFile(), e);
        }
    }

    private boolean servesDirectory(ProcessHandle process) {
        boolean postgres =
                process.info().command().filter(c -> c.endsWith("postgres")).isPresent();
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return postgres && Arrays.stream(arguments).anyMatch(this::isDataDirectory);
    }

    private boolean isDataDirectory(String argument) {
        try {
            return Files.isSameFile(Path.of(argument), dataDirectory);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private Path pidFile() {
        return dataDirectory.resolve("postmaster.pid");
    }
}
