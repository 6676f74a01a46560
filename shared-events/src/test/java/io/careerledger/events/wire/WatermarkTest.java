package io.careerledger.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the relay promises, on the wire. */
class WatermarkTest {

    private static final Watermark.Ends EVENTS = new Watermark.Ends("e", List.of(3L, 0L));
    private static final Watermark WATERMARK =
            new Watermark(Instant.parse("2026-03-02T09:30:00.000001Z"), EVENTS, new Watermark.Ends("l", List.of(2L)));

    @Test
    void readsWhatItWrote() {
        assertThat(Watermark.decode(WATERMARK.encode())).isEqualTo(WATERMARK);
        assertThat(WATERMARK.encode())
                .asString(UTF_8)
                .isEqualTo("{\"recordedUpTo\":\"2026-03-02T09:30:00.000001Z\",\"events\":{\"topicId\":\"e\","
                        + "\"offsets\":[3,0]},\"ladders\":{\"topicId\":\"l\",\"offsets\":[2]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "{\"recordedUpTo\":\"yesterday\",\"events\":{\"topicId\":\"e\",\"offsets\":[]},\"ladders\":{\"topicId\":\"l\",\"offsets\":[]}}",
                "{\"recordedUpTo\":\"2026-03-02T09:30:00Z\",\"events\":{\"topicId\":\"e\",\"offsets\":[null]},\"ladders\":{\"topicId\":\"l\",\"offsets\":[]}}",
                "{\"recordedUpTo\":\"2026-03-02T09:30:00Z\",\"events\":{\"topicId\":\"e\",\"offsets\":[1]}}",
            })
    void refusesWhatIsNone(String body) {
        assertThatThrownBy(() -> Watermark.decode(body.getBytes(UTF_8))).isInstanceOf(UndecodableEvent.class);
    }

    @Test
    void isReachedWhereEveryPartitionIs() {
        assertThat(EVENTS.areReachedBy(Map.of(0, 3L))).isTrue();
        assertThat(EVENTS.areReachedBy(Map.of(0, 4L, 1, 7L))).isTrue();
        assertThat(EVENTS.areReachedBy(Map.of(0, 2L, 1, 7L))).isFalse();
        assertThat(EVENTS.areReachedBy(Map.of(1, 7L))).isFalse();
    }

    @Test
    void ofOneHourAllHaveOneKey() {
        assertThat(WATERMARK.key()).isEqualTo("2026-03-02T09:00:00.000000Z");
    }
}
