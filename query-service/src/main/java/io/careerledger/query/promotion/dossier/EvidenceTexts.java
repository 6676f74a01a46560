package io.careerledger.query.promotion.dossier;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.promotion.dossier.Evidence.AttestationText;
import io.careerledger.query.promotion.dossier.Evidence.OutcomeText;
import io.careerledger.query.promotion.dossier.Evidence.RatingText;
import io.careerledger.query.promotion.dossier.Evidence.Retraction;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Outcome;
import io.careerledger.readiness.ladder.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of ratings and outcomes in a part of a stream, as they stood on a day. */
final class EvidenceTexts {

    private final CareerHistory history;
    private final LocalDate day;
    private final People people;
    private final Rubric rubric;
    private final Map<UUID, RecordedEvent<CareerEvent>> ratings = new HashMap<>();
    private final Map<UUID, RecordedEvent<CareerEvent>> outcomes = new HashMap<>();
    private final Map<UUID, List<RecordedEvent<CareerEvent>>> attestations = new HashMap<>();
    private final Map<UUID, Retraction> retractions = new HashMap<>();

    EvidenceTexts(List<RecordedEvent<CareerEvent>> stream, LocalDate day, People people, Rubric rubric) {
        this.history = CareerHistory.of(stream);
        this.day = day;
        this.people = people;
        this.rubric = rubric;
        stream.forEach(this::sort);
    }

    private void sort(RecordedEvent<CareerEvent> recorded) {
        if (recorded.event() instanceof SkillRated rated) {
            ratings.put(rated.ratingId(), recorded);
        } else if (recorded.event() instanceof OutcomeRecorded outcome) {
            outcomes.put(outcome.outcomeId(), recorded);
        } else if (recorded.event() instanceof OutcomeAttested attested) {
            attestations
                    .computeIfAbsent(attested.outcomeId(), id -> new ArrayList<>())
                    .add(recorded);
        } else if (recorded.event() instanceof RatingWithdrawn withdrawn) {
            retractions.put(withdrawn.ratingId(), new Retraction(withdrawn.reason(), Recording.of(recorded, people)));
        } else if (recorded.event() instanceof OutcomeRetracted retracted) {
            retractions.put(retracted.outcomeId(), new Retraction(retracted.reason(), Recording.of(recorded, people)));
        }
    }

    /** What a packet names. */
    Evidence named(List<UUID> ratingIds, List<UUID> outcomeIds) {
        List<UUID> missing = Stream.concat(
                        ratingIds.stream().filter(id -> !ratings.containsKey(id)),
                        outcomeIds.stream().filter(id -> !outcomes.containsKey(id)))
                .toList();
        return new Evidence(
                texts(ratingIds, ratings, this::rating), texts(outcomeIds, outcomes, this::outcome), missing);
    }

    private static <T> List<T> texts(
            List<UUID> ids,
            Map<UUID, RecordedEvent<CareerEvent>> recorded,
            Function<RecordedEvent<CareerEvent>, T> text) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(recorded.get(id)))
                .map(text)
                .toList();
    }

    /** Of an event that records a rating. */
    RatingText rating(RecordedEvent<CareerEvent> recorded) {
        SkillRated rated = (SkillRated) recorded.event();
        return new RatingText(
                rated.ratingId(),
                rated.competency(),
                rubric.competencyName(rated.competency()),
                rated.rating(),
                rated.relation(),
                people.who(rated.raterId()),
                rated.effectiveOn(),
                rated.rationale(),
                rated.outcomeIds(),
                retraction(rated.ratingId()),
                Recording.of(recorded, people));
    }

    /** Of an event that records an outcome. */
    OutcomeText outcome(RecordedEvent<CareerEvent> recorded) {
        OutcomeRecorded text = (OutcomeRecorded) recorded.event();
        return new OutcomeText(
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
                verification(text.outcomeId()),
                attestations(text.outcomeId()),
                retraction(text.outcomeId()),
                Recording.of(recorded, people));
    }

    /** As the standing attestations make it. */
    Verification verification(UUID outcomeId) {
        Outcome outcome = history.outcomes().withId(outcomeId);
        return outcome == null ? Verification.CLAIMED : outcome.verificationOn(day, history.personId());
    }

    List<AttestationText> attestations(UUID outcomeId) {
        return attestations.getOrDefault(outcomeId, List.of()).stream()
                .filter(recorded -> !recorded.effectiveOn().isAfter(day))
                .map(this::attestation)
                .toList();
    }

    private AttestationText attestation(RecordedEvent<CareerEvent> recorded) {
        OutcomeAttested attested = (OutcomeAttested) recorded.event();
        return new AttestationText(
                people.who(attested.attesterId()),
                attested.verdict(),
                attested.comment(),
                attested.effectiveOn(),
                Recording.of(recorded, people));
    }

    /** Of a rating or an outcome; null while it stands. */
    @Nullable
    Retraction retraction(UUID evidenceId) {
        return retractions.get(evidenceId);
    }

    /** Where a rating was recorded; null when the stream has none of that id. */
    @Nullable
    Recording recording(UUID ratingId) {
        RecordedEvent<CareerEvent> recorded = ratings.get(ratingId);
        return recorded == null ? null : Recording.of(recorded, people);
    }

    /** Null when the stream has no such outcome. */
    @Nullable
    String title(UUID outcomeId) {
        RecordedEvent<CareerEvent> recorded = outcomes.get(outcomeId);
        return recorded == null ? null : ((OutcomeRecorded) recorded.event()).title();
    }
}
