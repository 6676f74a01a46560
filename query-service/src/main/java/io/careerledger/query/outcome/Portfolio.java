package io.careerledger.query.outcome;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.http.Missing;
import io.careerledger.query.outcome.OutcomeItem.AttestationItem;
import io.careerledger.readiness.career.Attestation;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Outcome;
import io.careerledger.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The outcomes of one stream, its texts put to what the fold says of their standing. */
final class Portfolio {

    /** Newest first; of one day the one recorded later. */
    private static final Comparator<OutcomeItem> NEWEST_FIRST = Comparator.comparing(OutcomeItem::occurredOn)
            .thenComparing(OutcomeItem::recordedAt)
            .thenComparing(OutcomeItem::outcomeId)
            .reversed();

    private final CareerHistory history;
    private final LocalDate day;
    private final Map<UUID, RecordedEvent<CareerEvent>> recorded = new HashMap<>();
    private final Map<UUID, List<RecordedEvent<CareerEvent>>> attested = new HashMap<>();
    private final Map<UUID, String> retracted = new HashMap<>();

    /**
     * @param stream as known
     * @throws ProblemException {@code not-yet-joined} (404) when the day is before the person's first one
     */
    Portfolio(List<RecordedEvent<CareerEvent>> stream, LocalDate asOf) {
        this.history = CareerHistory.of(stream);
        Missing.unlessJoined(history, asOf);
        this.day = history.employment().viewedOn(asOf);
        for (RecordedEvent<CareerEvent> next : stream) {
            sort(next);
        }
    }

    private void sort(RecordedEvent<CareerEvent> next) {
        if (next.event() instanceof OutcomeRecorded outcome) {
            recorded.put(outcome.outcomeId(), next);
        } else if (next.event() instanceof OutcomeAttested attestation) {
            attested.computeIfAbsent(attestation.outcomeId(), id -> new ArrayList<>())
                    .add(next);
        } else if (next.event() instanceof OutcomeRetracted retraction) {
            retracted.put(retraction.outcomeId(), retraction.reason());
        }
    }

    /** Whose names the items show. */
    Collection<UUID> attesters() {
        Set<UUID> ids = new HashSet<>();
        for (Outcome outcome : history.outcomes().all()) {
            outcome.attestations().forEach(attestation -> ids.add(attestation.attesterId()));
        }
        return ids;
    }

    List<OutcomeItem> items(Map<UUID, String> names) {
        List<OutcomeItem> items = new ArrayList<>();
        for (Outcome outcome : history.outcomes().all()) {
            if (!outcome.occurredOn().isAfter(day)) {
                items.add(item(outcome, names));
            }
        }
        items.sort(NEWEST_FIRST);
        return items;
    }

    private OutcomeItem item(Outcome outcome, Map<UUID, String> names) {
        RecordedEvent<CareerEvent> fact = Objects.requireNonNull(recorded.get(outcome.outcomeId()));
        OutcomeRecorded text = (OutcomeRecorded) fact.event();
        return new OutcomeItem(
                text.outcomeId(),
                text.title(),
                text.narrative(),
                text.effectiveOn(),
                text.tier(),
                text.competencies(),
                text.metric(),
                text.benefit(),
                text.percent(),
                text.attribution(),
                text.achieved(),
                text.learning(),
                text.sources(),
                outcome.verificationOn(day, history.personId()),
                !outcome.isRetracted(),
                retracted.get(text.outcomeId()),
                attestations(outcome, names),
                fact.recordedAt(),
                fact.actorId());
    }

    private List<AttestationItem> attestations(Outcome outcome, Map<UUID, String> names) {
        List<AttestationItem> items = new ArrayList<>();
        for (RecordedEvent<CareerEvent> fact : attested.getOrDefault(outcome.outcomeId(), List.of())) {
            OutcomeAttested text = (OutcomeAttested) fact.event();
            if (!text.effectiveOn().isAfter(day)) {
                items.add(new AttestationItem(
                        text.attesterId(),
                        names.get(text.attesterId()),
                        text.verdict(),
                        text.comment(),
                        text.effectiveOn(),
                        stands(outcome, text.attesterId(), fact.sequence()),
                        fact.recordedAt()));
            }
        }
        return items;
    }

    private boolean stands(Outcome outcome, UUID attesterId, long sequence) {
        Attestation last = outcome.lastAttestationBy(attesterId, day);
        return last != null && last.sequence() == sequence;
    }
}
