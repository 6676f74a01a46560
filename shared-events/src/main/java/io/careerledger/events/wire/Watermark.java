package io.careerledger.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the relay promises for ever: every fact recorded at this instant or before stands in its topic below these ends, and
 * none will ever be added.
 *
 * @param recordedUpTo in microseconds
 */
public record Watermark(Instant recordedUpTo, Ends events, Ends ladders) {

    private static final JsonMapper JSON = WireJson.mapper();

    /**
     * Where a topic ended when the promise was made.
     *
     * @param topicId that the broker gave this topic; a topic that is made anew has another one
     * @param offsets by partition, from 0: of the record behind the last one
     */
    public record Ends(String topicId, List<Long> offsets) {

        public Ends {
            offsets = List.copyOf(offsets);
        }

        /** Whether a reader of every partition has got there; a partition that it does not name it has not begun. */
        public boolean areReachedBy(Map<Integer, Long> nextOffsets) {
            for (int partition = 0; partition < offsets.size(); partition++) {
                if (nextOffsets.getOrDefault(partition, 0L) < offsets.get(partition)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws UndecodableEvent when these bytes are no watermark
     */
    public static Watermark decode(byte[] body) {
        try {
            Watermark watermark = JSON.readValue(body, Watermark.class);
            if (watermark != null) {
                return watermark;
            }
        } catch (JacksonException e) {
            throw new UndecodableEvent("watermark", "unreadable");
        }
        throw new UndecodableEvent("watermark", "empty");
    }

    public byte[] encode() {
        return JSON.writeValueAsBytes(this);
    }

    /** The key of its message: the topic is compacted, so that of every hour the last one is kept. */
    public String key() {
        return Rfc3339.format(recordedUpTo.truncatedTo(ChronoUnit.HOURS));
    }

    @Override
    public String toString() {
        return new String(encode(), UTF_8);
    }
}
