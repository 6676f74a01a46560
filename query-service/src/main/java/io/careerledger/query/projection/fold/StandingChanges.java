package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.Changes;
import io.careerledger.query.projection.table.StandingEnd;
import io.careerledger.query.projection.table.StandingRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds what facts change of a person's standings: of those known so far only the ones that are known otherwise from a
 * fact on are ended, and only what is known instead is added. The rows are the same however the facts come in batches.
 */
final class StandingChanges {

    private final UUID personId;
    private final int partition;
    private final Changes changes;

    /** What these facts say and no later one of them ends, by first day. */
    private final Map<LocalDate, StandingRow> added = new TreeMap<>();

    private StandingChanges(UUID personId, int partition, Changes changes) {
        this.personId = personId;
        this.partition = partition;
        this.changes = changes;
    }

    static void collect(StreamFold fold, int partition, Changes changes) {
        StandingChanges standings = new StandingChanges(fold.history().personId(), partition, changes);
        List<StandingSpan> known = StandingSpan.of(fold.before().employment());
        for (KnownEmployment next : fold.employments()) {
            known = standings.through(known, next);
        }
        changes.standings().addAll(standings.added.values());
    }

    private List<StandingSpan> through(List<StandingSpan> known, KnownEmployment next) {
        List<StandingSpan> spans = StandingSpan.of(next.employment());
        for (StandingSpan span : known) {
            if (!spans.contains(span)) {
                end(span, next.knownFrom());
            }
        }
        for (StandingSpan span : spans) {
            if (!known.contains(span)) {
                added.put(span.from(), row(span, next));
            }
        }
        return spans;
    }

    private void end(StandingSpan span, Instant knownTo) {
        StandingRow lately = added.remove(span.from());
        if (lately == null) {
            changes.standingEnds().add(new StandingEnd(personId, span.from(), knownTo));
        } else {
            changes.standings().add(lately.knownTo(knownTo));
        }
    }

    private StandingRow row(StandingSpan span, KnownEmployment from) {
        return new StandingRow(
                personId, partition, from.sequence(), span.from(), span.to(), from.knownFrom(), null, span.standing());
    }
}
