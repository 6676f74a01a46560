package io.careerledger.readiness.change;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a stream was known at an instant. */
final class Known {

    private Known() {}

    /**
     * The events recorded up to the instant: the beginning of the stream, since none is recorded before its predecessor.
     *
     * @param knownAt null for everything
     */
    static List<RecordedEvent<CareerEvent>> at(List<RecordedEvent<CareerEvent>> stream, @Nullable Instant knownAt) {
        int known = stream.size();
        while (knownAt != null
                && known > 0
                && stream.get(known - 1).recordedAt().isAfter(knownAt)) {
            known--;
        }
        return stream.subList(0, known);
    }
}
