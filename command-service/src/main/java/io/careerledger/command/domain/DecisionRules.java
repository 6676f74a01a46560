package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.DecidePromotion;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.ladder.Ladder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a case is decided, and what an approval leads to: decision and level are written together or not at all. */
final class DecisionRules {

    private static final String APPROVED = "The promotion case was approved.";

    private DecisionRules() {}

    static List<CareerEvent> decide(DecidePromotion c, Career career, Circumstances given) {
        PromotionCase promotion = career.promotion(c.caseId());
        ActDay act = ActDay.of(c.decidedOn(), "/decidedOn", given);
        judge(c, act, given);
        act.refuseUnlessToday(given);
        Presence.notAfterLeaving(career, act.on());
        Panel.of(career, promotion, given).requireDecider();
        CaseRules.requireOpen(promotion, act);
        refuseWithoutQuorum(promotion, given.ladderOf(promotion).ladder());
        refuseUnreasonedOverride(c, promotion);
        PromotionDecided decided = new PromotionDecided(
                c.personId(),
                c.caseId(),
                given.actorId(),
                c.outcome(),
                c.rationale(),
                c.effectiveOn(),
                c.reviewOn(),
                c.overrideReason(),
                c.conditions(),
                act.on());
        return switch (c.outcome()) {
            case APPROVED -> List.of(decided, risen(Objects.requireNonNull(c.effectiveOn()), promotion, career, given));
            case DEFERRED -> {
                refuseUnlessAhead(Objects.requireNonNull(c.reviewOn()), act.on());
                yield List.of(decided);
            }
            case DECLINED -> List.of(decided);
        };
    }

    private static void judge(DecidePromotion c, ActDay act, Circumstances given) {
        Faults faults = new Faults(given.today());
        act.judge(faults);
        judge(faults, "/effectiveOn", c.effectiveOn(), DecisionOutcome.APPROVED, c.outcome());
        judge(faults, "/reviewOn", c.reviewOn(), DecisionOutcome.DEFERRED, c.outcome());
        faults.refuseIfAny();
    }

    /** A day that one of the outcomes needs, and the others do not have. */
    private static void judge(
            Faults faults, String pointer, @Nullable LocalDate day, DecisionOutcome needing, DecisionOutcome outcome) {
        faults.unless(
                (day != null) == (outcome == needing),
                pointer,
                day == null ? "is required for " + needing : "must be left out unless the outcome is " + needing);
        if (day != null) {
            faults.scheduled(pointer, day);
        }
    }

    /** Counted against the rubric that the case was proposed by, whatever was published since. */
    private static void refuseWithoutQuorum(PromotionCase promotion, Ladder ladder) {
        long counting = promotion.standingReviews().size() - promotion.standing(ReviewVerdict.RECUSE);
        if (counting < ladder.quorum()) {
            throw Refused.because(
                    Rule.QUORUM_NOT_MET,
                    counting + " reviews count, " + ladder.quorum() + " are needed by "
                            + new LadderRef(ladder.id(), ladder.version()));
        }
    }

    private static void refuseUnreasonedOverride(DecidePromotion c, PromotionCase promotion) {
        long supporting = promotion.standing(ReviewVerdict.SUPPORT);
        long opposing = promotion.standing(ReviewVerdict.OPPOSE);
        boolean overrides = switch (c.outcome()) {
            case APPROVED -> opposing > supporting;
            case DECLINED -> supporting > opposing;
            case DEFERRED -> false;
        };
        String reviews = supporting + " support it, " + opposing + " oppose it";
        if (overrides && c.overrideReason() == null) {
            throw Refused.because(Rule.OVERRIDE_REASON_REQUIRED, c.outcome() + " is against the reviews: " + reviews);
        }
        if (!overrides && c.overrideReason() != null) {
            throw Refused.invalid(
                    Rule.VALIDATION,
                    new Fault(
                            "/overrideReason", "must be left out: " + c.outcome() + " overrides nothing, " + reviews));
        }
    }

    private static void refuseUnlessAhead(LocalDate reviewOn, LocalDate decidedOn) {
        if (!reviewOn.isAfter(decidedOn)) {
            throw Refused.because(
                    Rule.REVIEW_ON_NOT_AHEAD, reviewOn + " is not after " + decidedOn + ", the day of the decision");
        }
    }

    private static LevelChanged risen(
            LocalDate effectiveOn, PromotionCase promotion, Career career, Circumstances given) {
        Presence.required(career, effectiveOn, Rule.EFFECTIVE_BEFORE_JOINING);
        LevelFact last = ProposalRules.lastLevel(career);
        if (!effectiveOn.isAfter(last.effectiveOn())) {
            throw Refused.because(
                    Rule.NOT_AFTER_LAST_LEVEL,
                    effectiveOn + " is not after " + last.effectiveOn() + ", from when " + last.level() + " holds");
        }
        String target = promotion.targetLevel();
        refuseUnlessStillNext(target, promotion, last, career, given);
        if (given.inForce(last.ladder(), effectiveOn).ladder().level(target).isEmpty()) {
            throw Refused.invalid(
                    Rule.VALIDATION,
                    new Fault("/effectiveOn", last.ladder() + " as in force then has no level " + target));
        }
        return new LevelChanged(
                career.personId(),
                last.ladder(),
                last.level(),
                last.ladder(),
                target,
                LevelChangeKind.PROMOTION,
                promotion.caseId(),
                APPROVED,
                effectiveOn);
    }

    /** What was next at the proposal may not be any more: levels were changed or scheduled since. */
    private static void refuseUnlessStillNext(
            String target, PromotionCase promotion, LevelFact last, Career career, Circumstances given) {
        Ladder ladder = given.ladderOf(promotion).ladder();
        if (!last.ladder().equals(ladder.id())) {
            throw Refused.because(
                    Rule.NOT_A_HIGHER_LEVEL,
                    "the case is about " + target + " of " + ladder.id() + ", and the person has moved to "
                            + last.ladder());
        }
        Ascent ascent = Ascent.of(career.employment(), ladder, given.ladders());
        ProposalRules.refuseUnlessHigher(target, ascent);
        ProposalRules.refuseSkip(target, ascent.skips(target) && !promotion.skipReasoned());
    }
}
