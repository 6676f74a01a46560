package io.careerledger.query.access;

import io.careerledger.access.Sight;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Relation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of the facts of her own stream: who rated her in which relation, where {@link Sight.Own} lets her know,
 * and of promotion cases what their letter says.
 */
public final class OwnRecord {

    /** How a fact is shown. */
    public enum Showing {
        WHOLE,
        /** Without whoever is behind it, and what she wrote. */
        NAMELESS,
        /** Not at all. */
        ABSENT
    }

    private final UUID personId;
    private final Map<UUID, SkillRated> ratings = new HashMap<>();
    private final Map<String, Set<UUID>> others = new HashMap<>();
    private final Map<UUID, UUID> requesters = new HashMap<>();

    /** @param stream hers, as known at the cut of the answer */
    public OwnRecord(List<RecordedEvent<CareerEvent>> stream) {
        this.personId = stream.getFirst().event().personId();
        Set<UUID> withdrawn = new HashSet<>();
        for (RecordedEvent<CareerEvent> fact : stream) {
            switch (fact.event()) {
                case SkillRated rating -> ratings.put(rating.ratingId(), rating);
                case RatingWithdrawn withdrawal -> withdrawn.add(withdrawal.ratingId());
                case FeedbackRequested request -> requesters.put(request.requestId(), request.requesterId());
                default -> {}
            }
        }
        ratings.values().stream()
                .filter(rating -> !withdrawn.contains(rating.ratingId()) && !isNamed(rating.relation()))
                .forEach(rating -> others.computeIfAbsent(rating.competency(), any -> new HashSet<>())
                        .add(rating.raterId()));
    }

    /** Whether she is told who rated her so. */
    static boolean isNamed(Relation relation) {
        return relation == Relation.SELF || relation == Relation.MANAGER;
    }

    public Showing showing(CareerEvent fact) {
        return switch (fact) {
            case SkillRated e -> rated(e);
            case RatingWithdrawn e -> showing(e.ratingId());
            case CareerEvent.FeedbackRequested e -> asked(e.requesterId());
            case CareerEvent.FeedbackRequestWithdrawn e -> asked(requesters.get(e.requestId()));
            case CareerEvent.PromotionReviewed _, CareerEvent.PromotionPanelChanged _ -> Showing.ABSENT;
            case CareerEvent.PromotionDecided _ -> Showing.NAMELESS;
            case LevelChanged e -> e.caseId() == null ? Showing.WHOLE : Showing.NAMELESS;
            case CareerEvent.PromotionProposed _,
                    CareerEvent.PromotionWithdrawn _,
                    CareerEvent.DecisionResponded _,
                    CareerEvent.PersonAdded _,
                    CareerEvent.PersonDetailsChanged _,
                    CareerEvent.StartDateCorrected _,
                    CareerEvent.ReportingLineChanged _,
                    CareerEvent.PersonLeft _,
                    CareerEvent.DepartureWithdrawn _,
                    CareerEvent.PersonRejoined _,
                    CareerEvent.OutcomeRecorded _,
                    CareerEvent.OutcomeAttested _,
                    CareerEvent.OutcomeRetracted _,
                    CareerEvent.MentorshipStarted _,
                    CareerEvent.MentoringSessionHeld _,
                    CareerEvent.MentoringSessionWithdrawn _,
                    CareerEvent.MentorshipEnded _,
                    CareerEvent.MentorshipWithdrawn _ -> Showing.WHOLE;
        };
    }

    /** How one of the ratings is shown. */
    public Showing showing(UUID ratingId) {
        return rated(ratings.get(ratingId));
    }

    private Showing rated(@Nullable SkillRated rating) {
        if (rating == null) {
            return Showing.ABSENT;
        }
        if (isNamed(rating.relation())) {
            return Showing.WHOLE;
        }
        Collection<UUID> raters = others.getOrDefault(rating.competency(), Set.of());
        return raters.size() >= Sight.Own.HIDDEN_IN ? Showing.NAMELESS : Showing.ABSENT;
    }

    /** Whom others asked about her tells who her raters are. */
    private Showing asked(@Nullable UUID requester) {
        return personId.equals(requester) ? Showing.WHOLE : Showing.ABSENT;
    }

    /** The same wording without whoever is not to be known. */
    public Function<CareerEvent, String> wording(Function<CareerEvent, String> words) {
        return fact -> switch (showing(fact)) {
            case WHOLE -> words.apply(fact);
            case NAMELESS -> nameless(fact, words);
            case ABSENT -> fact instanceof SkillRated || fact instanceof RatingWithdrawn ? "A rating by somebody" : "";
        };
    }

    private static String nameless(CareerEvent fact, Function<CareerEvent, String> words) {
        return switch (fact) {
            case SkillRated e -> "Rated " + e.rating() + " in " + e.competency();
            case RatingWithdrawn _ -> "Rating withdrawn";
            case CareerEvent.PromotionDecided e -> decided(e);
            default -> words.apply(fact);
        };
    }

    private static String decided(CareerEvent.PromotionDecided e) {
        return "The promotion case was decided: "
                + switch (e.outcome()) {
                    case APPROVED -> "approved, from " + e.levelEffectiveOn();
                    case DECLINED -> "declined";
                    case DEFERRED -> "deferred until " + e.reviewOn();
                };
    }
}
