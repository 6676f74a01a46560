package io.careerledger.query.http;

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
import io.careerledger.events.Money;
import io.careerledger.events.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says every fact in one line that a person can read. */
public final class Sentences {

    private final Map<UUID, String> names;

    /**
     * @param names of whoever the facts mention; a person who is not in it is called by her id
     */
    public Sentences(Map<UUID, String> names) {
        this.names = names;
    }

    /** Never what reviewers wrote: they are read by whom the facts are about. */
    public String of(CareerEvent fact) {
        return switch (fact) {
            case PersonAdded e -> "Joined as " + e.level() + " on " + e.ladder() + line(e.managerId(), e.team());
            case PersonDetailsChanged e -> "Details changed: " + String.join(", ", changed(e));
            case StartDateCorrected e -> "Start date corrected to " + e.effectiveOn();
            case ReportingLineChanged e -> "Reporting line changed" + line(e.managerId(), e.team());
            case PersonLeft e -> "Left" + because(e.reason());
            case DepartureWithdrawn e -> "Departure withdrawn" + because(e.reason());
            case PersonRejoined e -> "Rejoined as " + e.level() + " on " + e.ladder() + line(e.managerId(), e.team());
            case LevelChanged e -> level(e) + because(e.reason());
            case OutcomeRecorded e -> outcome(e);
            case OutcomeAttested e -> name(e.attesterId()) + attested(e) + because(e.comment());
            case OutcomeRetracted e -> "Outcome retracted" + because(e.reason());
            case SkillRated e -> rated(e);
            case RatingWithdrawn e -> "Rating withdrawn" + because(e.reason());
            case FeedbackRequested e -> asked(e);
            case FeedbackRequestWithdrawn e ->
                "Feedback of " + name(e.fromId()) + " is asked for no longer" + because(e.reason());
            case PromotionProposed e -> name(e.proposerId()) + " proposed a promotion to " + e.targetLevel();
            case PromotionPanelChanged e -> "Panel of the promotion case changed: " + panel(e);
            case PromotionReviewed e -> name(e.reviewerId()) + reviewed(e);
            case PromotionDecided e -> decided(e);
            case PromotionWithdrawn e -> "Promotion case withdrawn" + because(e.reason());
            case DecisionResponded e -> "Responded to the decision";
            case MentorshipStarted e ->
                name(e.personId()) + " began to mentor " + name(e.menteeId()) + " in " + String.join(", ", e.focus());
            case MentoringSessionHeld e ->
                name(e.personId()) + " and " + name(e.menteeId()) + " met for " + e.minutes() + " minutes";
            case MentoringSessionWithdrawn e -> "Mentoring session withdrawn" + because(e.reason());
            case MentorshipEnded e ->
                name(e.personId()) + " stopped mentoring " + name(e.menteeId()) + because(e.reason());
            case MentorshipWithdrawn e -> "Mentorship withdrawn" + because(e.reason());
        };
    }

    /** Everybody whom a sentence about the fact names. */
    public static List<UUID> mentioned(CareerEvent fact) {
        return switch (fact) {
            case PersonAdded e -> listed(e.managerId());
            case ReportingLineChanged e -> listed(e.managerId());
            case PersonRejoined e -> listed(e.managerId());
            case OutcomeAttested e -> List.of(e.attesterId());
            case SkillRated e -> List.of(e.raterId());
            case FeedbackRequested e -> List.of(e.requesterId(), e.fromId());
            case FeedbackRequestWithdrawn e -> List.of(e.fromId());
            case PromotionProposed e -> List.of(e.proposerId());
            case PromotionReviewed e -> List.of(e.reviewerId());
            case PromotionDecided e -> List.of(e.deciderId());
            case MentorshipStarted e -> List.of(e.personId(), e.menteeId());
            case MentoringSessionHeld e -> List.of(e.personId(), e.menteeId());
            case MentorshipEnded e -> List.of(e.personId(), e.menteeId());
            case PersonDetailsChanged e -> List.of();
            case StartDateCorrected e -> List.of();
            case PersonLeft e -> List.of();
            case DepartureWithdrawn e -> List.of();
            case LevelChanged e -> List.of();
            case OutcomeRecorded e -> List.of();
            case OutcomeRetracted e -> List.of();
            case RatingWithdrawn e -> List.of();
            case PromotionPanelChanged e -> List.of();
            case PromotionWithdrawn e -> List.of();
            case DecisionResponded e -> List.of();
            case MentoringSessionWithdrawn e -> List.of();
            case MentorshipWithdrawn e -> List.of();
        };
    }

    private static List<UUID> listed(@Nullable UUID id) {
        return id == null ? List.of() : List.of(id);
    }

    private String line(@Nullable UUID managerId, @Nullable String team) {
        String manager = managerId == null ? ", without a manager" : ", reporting to " + name(managerId);
        return manager + (team == null ? "" : ", team " + team);
    }

    private static List<String> changed(PersonDetailsChanged e) {
        List<String> changed = new ArrayList<>();
        if (e.name() != null) {
            changed.add("name");
        }
        if (e.email() != null) {
            changed.add("email");
        }
        if (e.externalId() != null) {
            changed.add("external id");
        }
        if (e.entryPath() != null) {
            changed.add("entry path");
        }
        return changed;
    }

    private static String level(LevelChanged e) {
        String how = switch (e.kind()) {
            case PROMOTION -> "Promoted";
            case DEMOTION -> "Demoted";
            case LATERAL -> "Moved";
            case CORRECTION -> "Level corrected";
        };
        String to = e.fromLadder().equals(e.toLadder()) ? e.toLevel() : e.toLevel() + " on " + e.toLadder();
        return how + " from " + e.fromLevel() + " to " + to;
    }

    private static String outcome(OutcomeRecorded e) {
        String what = e.achieved() ? "Outcome" : "Outcome not achieved";
        return what + " (" + word(e.tier()) + "): " + e.title() + benefit(e);
    }

    private static String benefit(OutcomeRecorded e) {
        List<String> parts = new ArrayList<>();
        Money money = e.benefit();
        if (money != null) {
            parts.add(money.amount().toPlainString() + " " + money.currency());
        }
        if (e.percent() != null) {
            parts.add(e.percent().toPlainString() + " %");
        }
        return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
    }

    private static String attested(OutcomeAttested e) {
        return switch (e.verdict()) {
            case CORROBORATE -> " corroborated an outcome";
            case DISPUTE -> " disputed an outcome";
            case WITHDRAW -> " took an attestation back";
        };
    }

    private String rated(SkillRated e) {
        String who = e.relation() == Relation.SELF ? "Rated herself" : name(e.raterId()) + " rated";
        String as = e.relation() == Relation.SELF ? "" : ", as " + word(e.relation());
        return who + " " + e.rating() + " in " + e.competency() + as;
    }

    private String asked(FeedbackRequested e) {
        List<String> what = new ArrayList<>(e.competencies());
        if (!e.outcomeIds().isEmpty()) {
            what.add(counted(e.outcomeIds().size(), "outcome"));
        }
        return name(e.requesterId()) + " asked " + name(e.fromId()) + " for feedback on " + String.join(", ", what)
                + " until " + e.expiresOn();
    }

    private static String reviewed(PromotionReviewed e) {
        return switch (e.verdict()) {
            case SUPPORT -> " reviewed the promotion case and supported it";
            case OPPOSE -> " reviewed the promotion case and opposed it";
            case ABSTAIN -> " reviewed the promotion case and abstained";
            case RECUSE -> " recused herself from the promotion case";
        };
    }

    private static String panel(PromotionPanelChanged e) {
        return counted(e.reviewers().size(), "reviewer") + ", "
                + counted(e.deciders().size(), "decider");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private String decided(PromotionDecided e) {
        String outcome = switch (e.outcome()) {
            case APPROVED -> "approved, from " + e.levelEffectiveOn();
            case DECLINED -> "declined";
            case DEFERRED -> "deferred until " + e.reviewOn();
        };
        return name(e.deciderId()) + " decided the promotion case: " + outcome;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + reason;
    }

    private String name(UUID id) {
        return names.getOrDefault(id, id.toString());
    }
}
