package io.careerledger.query.projection.settled;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.wire.Watermark;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of the watermarks. */
class KnownWatermarksTest {

    private final KnownWatermarks known = new KnownWatermarks();

    @Test
    void knowsNoneBeforeTheFirst() {
        assertThat(known.last()).isEmpty();
        assertThat(known.any(at(0), any -> true)).isFalse();
        assertThat(known.last(any -> true)).isEmpty();
    }

    @Test
    void asksThoseOfTheInstantAndLater() {
        known.add(watermark(10));
        assertThat(known.any(at(10), any -> true)).isTrue();
        assertThat(known.any(at(10).plusNanos(1), any -> true)).isFalse();
        assertThat(known.any(at(9), watermark -> watermark.recordedUpTo().isBefore(at(10))))
                .isFalse();
    }

    @Test
    void theLaterReadOfOneInstantHolds() {
        known.add(watermark(10));
        Watermark anew = new Watermark(at(10), ends("anew"), ends("anew"));
        known.add(anew);
        assertThat(known.last(anew::equals)).contains(at(10));
    }

    @Test
    void findsTheLastThatIsAsWanted() {
        known.add(watermark(10));
        known.add(watermark(20));
        known.add(watermark(15));
        assertThat(known.last()).contains(at(20));
        assertThat(known.last(watermark -> watermark.recordedUpTo().isBefore(at(20))))
                .contains(at(15));
    }

    @Test
    void forgetsTheOlderOnesMostAndNeverTheLast() {
        int read = 10 * KnownWatermarks.MOST;
        for (int second = 1; second <= read; second++) {
            known.add(watermark(second));
            assertThat(known.last()).contains(at(second));
        }
        assertThat(known.number()).isBetween(KnownWatermarks.MOST / 2, KnownWatermarks.MOST);
        assertThat(known.last(watermark -> watermark.recordedUpTo().isBefore(at(read))))
                .contains(at(read - 1));
        assertThat(known.last(watermark -> watermark.recordedUpTo().isBefore(at(read / 2))))
                .hasValueSatisfying(earlier -> assertThat(earlier).isAfter(at(read / 2 - read / 10)));
    }

    private static Watermark watermark(long second) {
        return new Watermark(at(second), ends("topic"), ends("topic"));
    }

    private static Watermark.Ends ends(String topicId) {
        return new Watermark.Ends(topicId, List.of(0L));
    }

    private static Instant at(long second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
