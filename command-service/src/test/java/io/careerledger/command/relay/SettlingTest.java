package io.careerledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which writers a gap waits for. */
class SettlingTest {

    private final Settling settling = new Settling();

    @Test
    void settlesNothingUnasked() {
        assertThat(settling.settledUpTo()).isZero();
    }

    @Test
    void settlesAtOnceWhenNobodyWrites() {
        assertThat(settling.observe(7, Set.of())).isTrue();
        assertThat(settling.settledUpTo()).isEqualTo(7);
    }

    @Test
    void waitsForEveryWriterOfTheFirstLook() {
        assertThat(settling.observe(7, Set.of("3/1", "4/1"))).isFalse();
        assertThat(settling.observe(7, Set.of("4/1"))).isFalse();
        assertThat(settling.settledUpTo()).isZero();
        assertThat(settling.observe(7, Set.of())).isTrue();
        assertThat(settling.settledUpTo()).isEqualTo(7);
    }

    @Test
    void doesNotWaitForWritersThatCameLater() {
        settling.observe(7, Set.of("3/1"));
        assertThat(settling.observe(9, Set.of("3/2", "5/1"))).isTrue();
    }

    @Test
    void settlesNoFurtherThanTheLookThatItNotedTheWritersAfter() {
        settling.observe(7, Set.of("3/1"));
        settling.observe(9, Set.of("4/1"));
        assertThat(settling.settledUpTo()).isEqualTo(7);
        assertThat(settling.observe(9, Set.of("4/1"))).isFalse();
        assertThat(settling.observe(9, Set.of("5/1"))).isTrue();
        assertThat(settling.settledUpTo()).isEqualTo(9);
    }

    @Test
    void waitsForAWriterThatWasPreparedMeanwhile() {
        settling.observe(7, Set.of("3/1"));
        assertThat(settling.observe(7, Set.of(Writers.PREPARED))).isFalse();
        assertThat(settling.observe(7, Set.of())).isTrue();
    }
}
