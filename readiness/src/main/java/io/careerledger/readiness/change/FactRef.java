package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequestWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentoringSessionWithdrawn;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.EventCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Names one fact of the person's stream.
 *
 * @param sequence place in the stream, from 0
 * @param type wire name, such as {@code career.skill-rated}
 * @param ids of what it is about, such as {@code ratingId}; empty for facts that name nothing
 * @param summary one readable line
 */
@JsonPropertyOrder({"sequence", "type", "effectiveOn", "recordedAt", "actorId", "ids", "summary"})
public record FactRef(
        long sequence,
        String type,
        LocalDate effectiveOn,
        Instant recordedAt,
        UUID actorId,
        SortedMap<String, UUID> ids,
        String summary) {

    private static final EventCodec CODEC = new EventCodec();
    private static final String CASE = "caseId";
    private static final String OUTCOME = "outcomeId";
    private static final String MENTORSHIP = "mentorshipId";
    private static final String REQUEST = "requestId";
    private static final String SESSION = "sessionId";

    public FactRef {
        ids = Collections.unmodifiableSortedMap(new TreeMap<>(ids));
    }

    static FactRef of(RecordedEvent<CareerEvent> fact, Function<CareerEvent, String> wording) {
        return new FactRef(
                fact.sequence(),
                typeOf(fact.event()),
                fact.effectiveOn(),
                fact.recordedAt(),
                fact.actorId(),
                new TreeMap<>(ids(fact.event())),
                wording.apply(fact.event()));
    }

    static String typeOf(CareerEvent fact) {
        return CODEC.typeOf(fact).name();
    }

    private static Map<String, UUID> ids(CareerEvent fact) {
        return switch (fact) {
            case SkillRated e -> Map.of("ratingId", e.ratingId());
            case RatingWithdrawn e -> Map.of("ratingId", e.ratingId());
            case OutcomeRecorded e -> Map.of(OUTCOME, e.outcomeId());
            case OutcomeAttested e -> Map.of(OUTCOME, e.outcomeId(), "attesterId", e.attesterId());
            case OutcomeRetracted e -> Map.of(OUTCOME, e.outcomeId());
            case MentorshipStarted e -> Map.of(MENTORSHIP, e.mentorshipId());
            case MentoringSessionHeld e -> Map.of(MENTORSHIP, e.mentorshipId(), SESSION, e.sessionId());
            case MentoringSessionWithdrawn e -> Map.of(MENTORSHIP, e.mentorshipId(), SESSION, e.sessionId());
            case MentorshipEnded e -> Map.of(MENTORSHIP, e.mentorshipId());
            case MentorshipWithdrawn e -> Map.of(MENTORSHIP, e.mentorshipId());
            case FeedbackRequested e -> Map.of(REQUEST, e.requestId());
            case FeedbackRequestWithdrawn e -> Map.of(REQUEST, e.requestId());
            case LevelChanged e -> e.caseId() == null ? Map.of() : Map.of(CASE, e.caseId());
            case PromotionProposed e -> Map.of(CASE, e.caseId());
            case PromotionPanelChanged e -> Map.of(CASE, e.caseId());
            case PromotionReviewed e -> Map.of(CASE, e.caseId(), "reviewId", e.reviewId());
            case PromotionDecided e -> Map.of(CASE, e.caseId());
            case PromotionWithdrawn e -> Map.of(CASE, e.caseId());
            case DecisionResponded e -> Map.of(CASE, e.caseId());
            case PersonAdded e -> Map.of();
            case PersonDetailsChanged e -> Map.of();
            case StartDateCorrected e -> Map.of();
            case ReportingLineChanged e -> Map.of();
            case PersonLeft e -> Map.of();
            case DepartureWithdrawn e -> Map.of();
            case PersonRejoined e -> Map.of();
        };
    }
}
