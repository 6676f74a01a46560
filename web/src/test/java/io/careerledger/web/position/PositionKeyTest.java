package io.careerledger.web.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.careerledger.events.StreamPosition;
import io.careerledger.web.issuer.LocalPositions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Positions are known by whoever was told them. */
class PositionKeyTest {

    private static final StreamPosition POSITION = new StreamPosition("0199c1d2-0000-7000-8000-000000000001", 7);
    private static final PositionKey OTHER = PositionKey.of("YW5vdGhlciBrZXkgb2YgYXQgbGVhc3QgMzIgYnl0ZXMgIQ");

    private final PositionKey key = LocalPositions.KEY;

    @Test
    void readsItsOwnTokens() {
        assertThat(key.token(POSITION)).matches("[A-Za-z0-9_-]+").isEqualTo(key.token(POSITION));
        assertThat(key.read(key.token(POSITION))).isEqualTo(POSITION);
    }

    @Test
    void refusesWhatItHasNotSigned() {
        String token = key.token(POSITION);
        String next = key.token(new StreamPosition(POSITION.streamId(), 8));
        for (String forged : List.of(
                POSITION.text(),
                OTHER.token(POSITION),
                token.substring(0, 21) + next.substring(21),
                token + "A",
                token + "=",
                token.substring(0, token.length() - 1),
                "",
                "AAAA",
                "no token",
                "\u00fc".repeat(80),
                "A".repeat(10_000))) {
            assertThatIllegalArgumentException().as(forged).isThrownBy(() -> key.read(forged));
        }
    }

    @Test
    void refusesEveryTokenWithOneBitChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(key.token(POSITION));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatIllegalArgumentException().as("bit " + bit).isThrownBy(() -> key.read(forged));
        }
    }

    @Test
    void isNoKeyUnderThirtyTwoBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> PositionKey.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> PositionKey.of("c2hvcnQ"));
        assertThatIllegalArgumentException().isThrownBy(() -> PositionKey.of("no base64url!"));
    }

    @Test
    void startsNoServiceWithoutAKey() {
        PositionConfiguration configuration = new PositionConfiguration();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configuration.positionKey(""))
                .withMessageContaining("CAREER_POSITION_KEY");
    }

    @Test
    void signsEveryPositionInAnAnswerAndNoneInWhatIsStored() {
        JsonMapper answers = JsonMapper.builder()
                .addModule(new PositionConfiguration().signedPositions(key))
                .build();
        assertThat(answers.writeValueAsString(List.of(POSITION))).isEqualTo("[\"" + key.token(POSITION) + "\"]");
        assertThat(JsonMapper.shared().writeValueAsString(POSITION)).isEqualTo("\"" + POSITION.text() + "\"");
    }
}
