package io.careerledger.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MarkTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    @Test
    void readsWhatItWrites() {
        Mark mark = new Mark(reached(7, Map.of(0, 1L, 11, Long.MAX_VALUE)), DAY, 12, -3);

        assertThat(Mark.parse(mark.token())).contains(mark);
        assertThat(mark.token()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void refusesWhatItDidNotWrite() {
        String good = new Mark(reached(1, Map.of(0, 1L)), DAY, 0, 0).token();
        String longDay = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("\1\0\0\0\1" + "x".repeat(26) + "\0\0").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new String[] {
                    "",
                    "?",
                    "AAAA",
                    longDay,
                    "x".repeat(7_000),
                    good.substring(1),
                    good.substring(0, good.length() - 2),
                    good + "AAAA",
                    good + "="
                })
                .allSatisfy(garbage -> assertThat(Mark.parse(garbage)).isEmpty());
    }

    @Test
    void laterMovesFollowOfTheSameGenerationOnly() {
        Reached early = reached(1, Map.of(0, 3L));

        assertThat(early.follows(early)).isTrue();
        assertThat(reached(1, Map.of(0, 3L, 1, 1L)).follows(early)).isTrue();
        assertThat(reached(1, Map.of(0, 2L)).follows(early)).isFalse();
        assertThat(reached(1, Map.of()).follows(early)).isFalse();
        assertThat(reached(2, Map.of(0, 3L)).follows(early)).isFalse();
    }

    private static Reached reached(int generation, Map<Integer, Long> moves) {
        return new Reached(generation, new TreeMap<>(moves));
    }
}
