package io.careerledger.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process's claim on a directory; the operating system drops it however the process ends. */
public final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Claims the directory, which is made when it does not exist.
     *
     * @return empty when another holder, in this process or elsewhere, has it
     * @throws UncheckedIOException when the directory cannot be written
     */
    public static Optional<DirectoryLock> tryLock(Path directory) {
        try {
            Files.createDirectories(directory);
            return locked(FileChannel.open(directory.resolve(FILE), CREATE, WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use directory " + directory, e);
        }
    }

    static DirectoryLock lock(Path directory, String server) {
        return tryLock(directory)
                .orElseThrow(() ->
                        new EmbeddedServerException(server + " in " + directory + " is in use by another process"));
    }

    private static Optional<DirectoryLock> locked(FileChannel channel) throws IOException {
        if (claim(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new DirectoryLock(channel));
    }

    private static @Nullable FileLock claim(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release a directory lock", e);
        }
    }
}
