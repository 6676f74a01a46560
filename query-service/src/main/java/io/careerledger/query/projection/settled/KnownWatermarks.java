package io.careerledger.query.projection.settled;

import io.careerledger.events.wire.Watermark;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * The watermarks that were read, by their instants, never more than a limit: beyond it every second one is forgotten, the
 * older ones thus most. To know fewer only means to promise less.
 */
final class KnownWatermarks {

    static final int MOST = 4_096;

    private final ConcurrentNavigableMap<Instant, Watermark> byInstant = new ConcurrentSkipListMap<>();
    private int number;

    /** Called by one thread at a time. */
    void add(Watermark watermark) {
        if (byInstant.put(watermark.recordedUpTo(), watermark) == null && ++number > MOST) {
            thinOut();
        }
    }

    private void thinOut() {
        Iterator<Instant> instants = byInstant.keySet().iterator();
        Instant last = byInstant.lastKey();
        boolean forgets = true;
        while (instants.hasNext()) {
            if (!instants.next().equals(last) && forgets) {
                instants.remove();
                number--;
            }
            forgets = !forgets;
        }
    }

    int number() {
        return number;
    }

    /** The last instant that any of them is of; empty before the first. */
    Optional<Instant> last() {
        return Optional.ofNullable(byInstant.lastEntry()).map(Map.Entry::getKey);
    }

    /** Whether one of this instant or a later one is as wanted. */
    boolean any(Instant from, Predicate<Watermark> wanted) {
        return byInstant.tailMap(from, true).values().stream().anyMatch(wanted);
    }

    /** The first one of this instant or a later one that is as wanted. */
    Optional<Watermark> first(Instant from, Predicate<Watermark> wanted) {
        return byInstant.tailMap(from, true).values().stream().filter(wanted).findFirst();
    }

    /** The last instant of which one is as wanted. */
    Optional<Instant> last(Predicate<Watermark> wanted) {
        return byInstant.descendingMap().values().stream()
                .filter(wanted)
                .findFirst()
                .map(Watermark::recordedUpTo);
    }
}
