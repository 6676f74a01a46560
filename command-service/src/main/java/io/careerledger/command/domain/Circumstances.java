package io.careerledger.command.domain;

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
import io.careerledger.events.LadderRef;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * What a decision rests on besides the facts of the career: who acts, which day it is, the ladders that are known, the
 * people that the command names.
 */
public record Circumstances(CommandContext context, LadderCatalog ladders, Colleagues colleagues) {

    /** For commands that name nobody whom their rules ask about. */
    public static Circumstances without(CommandContext context, LadderCatalog ladders) {
        return new Circumstances(context, ladders, Colleagues.NONE);
    }

    LocalDate today() {
        return context.today();
    }

    UUID actorId() {
        return context.actorId();
    }

    Optional<Ladder> ladderInForce(String ladderId, LocalDate day) {
        return ladders.inForce(ladderId, day).map(LadderVersion::ladder);
    }

    /** The rubric that the person was judged by on the day. */
    Ladder ladderOf(Career career, LocalDate day) {
        return inForce(career.levelOn(day).ladder(), day).ladder();
    }

    /** The version that a case froze its packet with. */
    LadderVersion ladderOf(PromotionCase promotion) {
        return ladders.version(promotion.ladder())
                .orElseThrow(() -> new NoSuchElementException(
                        promotion.ladder() + " is not known, though case " + promotion.caseId() + " names it"));
    }

    /** The ladder version that the person is on, on the event's day, once the event holds. */
    public LadderRef ladderAt(CareerEvent event, Career career) {
        LocalDate day = event.effectiveOn();
        return switch (event) {
            case PersonAdded e -> inForce(e.ladder(), day).ref();
            case PersonRejoined e -> inForce(e.ladder(), day).ref();
            case LevelChanged e -> inForce(e.toLadder(), day).ref();
            case PersonDetailsChanged _,
                    StartDateCorrected _,
                    ReportingLineChanged _,
                    PersonLeft _,
                    DepartureWithdrawn _,
                    OutcomeRecorded _,
                    OutcomeAttested _,
                    OutcomeRetracted _,
                    SkillRated _,
                    RatingWithdrawn _,
                    FeedbackRequested _,
                    FeedbackRequestWithdrawn _,
                    PromotionProposed _,
                    PromotionPanelChanged _,
                    PromotionReviewed _,
                    PromotionDecided _,
                    PromotionWithdrawn _,
                    DecisionResponded _,
                    MentorshipStarted _,
                    MentoringSessionHeld _,
                    MentoringSessionWithdrawn _,
                    MentorshipEnded _,
                    MentorshipWithdrawn _ ->
                inForce(career.levelOn(day).ladder(), day).ref();
        };
    }

    LadderVersion inForce(String ladderId, LocalDate day) {
        return ladders.inForce(ladderId, day)
                .orElseThrow(() -> new NoSuchElementException(
                        "no version of ladder " + ladderId + " is known, though someone is on it"));
    }
}
