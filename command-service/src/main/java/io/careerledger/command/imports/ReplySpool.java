package io.careerledger.command.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Replies on their way to a client that may not be reading: in memory first, in a temporary file after that, so that
 * whoever appends never waits for the client. What is in memory is always older than what is in the file: while the file
 * holds anything, replies go there.
 *
 * <p>One thread appends, another one drains.
 */
final class ReplySpool implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final int memoryBytes;
    private final long fileBytes;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private long written;
    private long read;
    private boolean finished;
    private boolean abandoned;

    ReplySpool(int memoryBytes, long fileBytes) {
        this.memoryBytes = memoryBytes;
        this.fileBytes = fileBytes;
    }

    /** Adds replies; does nothing once the client is gone. */
    synchronized void append(byte[] replies) throws IOException {
        if (abandoned) {
            return;
        }
        if (written == read && memory.size() + replies.length <= memoryBytes) {
            memory.writeBytes(replies);
        } else {
            appendToFile(ByteBuffer.wrap(replies));
        }
        notifyAll();
    }

    /** Whether so much waits unread that nothing more should be added. */
    synchronized boolean isFull() {
        return written >= fileBytes;
    }

    /** Nothing more will be appended. */
    synchronized void finish() {
        finished = true;
        notifyAll();
    }

    /** Writes everything, as it comes, until {@link #finish()}; whatever is appended after a failure is dropped. */
    void drainTo(OutputStream client) throws IOException, InterruptedException {
        try {
            for (byte[] chunk = take(); chunk.length > 0; chunk = take()) {
                client.write(chunk);
                client.flush();
            }
        } catch (IOException e) {
            abandon();
            throw e;
        }
    }

    private synchronized void abandon() {
        abandoned = true;
        memory.reset();
    }

    /** The oldest replies, waiting for some; empty when there will be no more. */
    private synchronized byte[] take() throws IOException, InterruptedException {
        while (memory.size() == 0 && written == read && !finished) {
            wait();
        }
        if (memory.size() > 0) {
            byte[] chunk = memory.toByteArray();
            memory.reset();
            return chunk;
        }
        return written == read ? new byte[0] : takeFromFile();
    }

    private void appendToFile(ByteBuffer replies) throws IOException {
        FileChannel channel = opened();
        while (replies.hasRemaining()) {
            written += channel.write(replies, written);
        }
    }

    private byte[] takeFromFile() throws IOException {
        FileChannel channel = opened();
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, written - read));
        while (chunk.hasRemaining()) {
            read += channel.read(chunk, read);
        }
        if (read == written) {
            channel.truncate(0);
            read = 0;
            written = 0;
        }
        return chunk.array();
    }

    /** Only the owner may read the file, and it goes when it is closed. */
    private FileChannel opened() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("career-import-", ".replies");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
