package io.careerledger.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ReplySpoolTest {

    private static final int MEMORY = 100;
    private static final int FILE = 1_000;

    @Test
    void givesEverythingInOrderToALateReader() throws IOException, InterruptedException {
        try (ReplySpool spool = new ReplySpool(MEMORY, FILE)) {
            String expected = appendLines(spool, 40);
            spool.finish();
            assertThat(drained(spool)).isEqualTo(expected);
        }
    }

    @Test
    void givesEverythingInOrderToAReaderAlongside() throws IOException, InterruptedException, ExecutionException {
        try (ReplySpool spool = new ReplySpool(MEMORY, FILE);
                var reader = Executors.newSingleThreadExecutor()) {
            var read = reader.submit(() -> drained(spool));
            String expected = appendLines(spool, 50_000);
            spool.finish();
            assertThat(read.get()).isEqualTo(expected);
        }
    }

    @Test
    void isFullOnceSoMuchWaitsInTheFile() throws IOException {
        try (ReplySpool spool = new ReplySpool(MEMORY, FILE)) {
            spool.append(new byte[MEMORY]);
            assertThat(spool.isFull()).isFalse();
            spool.append(new byte[FILE - 1]);
            assertThat(spool.isFull()).isFalse();
            spool.append(new byte[1]);
            assertThat(spool.isFull()).isTrue();
        }
    }

    @Test
    void hasRoomAgainOnceItWasRead() throws IOException, InterruptedException {
        try (ReplySpool spool = new ReplySpool(MEMORY, FILE)) {
            spool.append(new byte[FILE]);
            spool.finish();
            drained(spool);
            assertThat(spool.isFull()).isFalse();
        }
    }

    @Test
    void dropsRepliesOfAClientThatIsGone() throws IOException {
        try (ReplySpool spool = new ReplySpool(MEMORY, FILE)) {
            spool.append(new byte[1]);
            assertThatThrownBy(() -> spool.drainTo(new Gone())).isInstanceOf(IOException.class);
            for (int n = 0; n < 100; n++) {
                spool.append(new byte[FILE]);
            }
            assertThat(spool.isFull()).isFalse();
        }
    }

    private static String appendLines(ReplySpool spool, int lines) throws IOException {
        Random random = new Random(7);
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < lines; n++) {
            String line = n + "x".repeat(random.nextInt(30)) + "\n";
            all.append(line);
            spool.append(line.getBytes(StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static String drained(ReplySpool spool) throws IOException, InterruptedException {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        spool.drainTo(client);
        return client.toString(StandardCharsets.UTF_8);
    }

    private static final class Gone extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("gone");
        }
    }
}
