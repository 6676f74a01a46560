package io.careerledger.query.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] PLACE = "here".getBytes(UTF_8);
    private static final byte[] CONTENT = "tokens".getBytes(UTF_8);

    private final Seal seal = new Seal(new byte[32]);

    @Test
    void opensWhatItClosed() {
        assertThat(seal.open(PLACE, seal.close(PLACE, CONTENT))).hasValue(CONTENT);
    }

    @Test
    void opensNothingAtAnotherPlaceOrByAnotherKey() {
        byte[] sealed = seal.close(PLACE, CONTENT);
        assertThat(seal.open("there".getBytes(UTF_8), sealed)).isEmpty();
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new Seal(other).open(PLACE, sealed)).isEmpty();
    }

    @Test
    void opensNothingThatWasChangedOrCutShort() {
        byte[] sealed = seal.close(PLACE, CONTENT);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(seal.open(PLACE, changed)).isEmpty();
        }
        assertThat(seal.open(PLACE, new byte[0])).isEmpty();
        assertThat(seal.open(PLACE, new byte[12])).isEmpty();
    }

    @Test
    void neverClosesTheSameTwiceAlike() {
        assertThat(seal.close(PLACE, CONTENT)).isNotEqualTo(seal.close(PLACE, CONTENT));
    }
}
