package io.careerledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private double expected = 10_000;
    private long nanos = -5;

    @Test
    void saysShareRateAndTimeLeftEveryHalfMinute() {
        ProgressLine progress = progress(false);
        pass(29);
        progress.answered(900);
        assertThat(said()).isEmpty();
        pass(1);
        progress.answered(1_000);
        assertThat(said()).isEqualTo(" 10%  1,000 of about 10,000 lines, 33 lines/s, about 4 min left\n");
    }

    @Test
    void rewritesItsLineOnATerminalEverySecond() {
        ProgressLine progress = progress(true);
        pass(1);
        progress.answered(100);
        pass(1);
        progress.answered(300);
        progress.end();
        assertThat(said())
                .isEqualTo("\r  1%  100 of about 10,000 lines, 100 lines/s, about 99 s left\u001b[K"
                        + "\r  3%  300 of about 10,000 lines, 150 lines/s, about 65 s left\u001b[K\n");
    }

    @Test
    void forgetsHowFastItWasLongAgo() {
        ProgressLine progress = progress(true);
        for (int second = 1; second <= 100; second++) {
            pass(1);
            progress.answered(second <= 50 ? 10L * second : 500 + 100L * (second - 50));
        }
        assertThat(said()).endsWith("100 lines/s, about 45 s left\u001b[K");
    }

    @Test
    void expectsNoFewerThanThereAre() {
        expected = 0;
        ProgressLine progress = progress(false);
        pass(30);
        progress.answered(60);
        assertThat(said()).startsWith("100%  60 of about 60 lines");
    }

    @Test
    void saysNothingAtItsEndWhenItSaidNothing() {
        progress(true).end();
        assertThat(said()).isEmpty();
    }

    private ProgressLine progress(boolean terminal) {
        return new ProgressLine(
                new PrintStream(said, true, StandardCharsets.UTF_8), terminal, () -> expected, () -> nanos);
    }

    private void pass(long seconds) {
        nanos += TimeUnit.SECONDS.toNanos(seconds);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
