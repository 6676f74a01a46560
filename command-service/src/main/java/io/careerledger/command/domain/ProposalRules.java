package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.ProposePromotion;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** How a promotion case is opened, its evidence frozen as it stands. */
final class ProposalRules {

    private ProposalRules() {}

    static List<CareerEvent> propose(ProposePromotion c, Career career, Circumstances given) {
        ActDay act = ActDay.of(c.proposedOn(), "/proposedOn", given);
        LadderVersion ladder = given.inForce(lastLevel(career).ladder(), act.on());
        judge(c, career, ladder.ladder(), act, given);
        act.refuseUnlessToday(given);
        Presence.required(career, act.on(), Rule.EFFECTIVE_BEFORE_JOINING);
        refuseWhoeverIsLeaving(career);
        refuseSecondCase(career, act.on(), given.today());
        if (career.history().promotions().withId(c.caseId()) != null) {
            throw Refused.because(Rule.ID_TAKEN, "a case with the id " + c.caseId() + " was opened before");
        }
        Ascent ascent = Ascent.of(career.employment(), ladder.ladder(), given.ladders());
        refuseUnlessHigher(c.targetLevel(), ascent);
        refuseUnreasonedSkip(c, ascent);
        return List.of(new PromotionProposed(
                c.personId(),
                c.caseId(),
                given.actorId(),
                c.targetLevel(),
                c.statement(),
                c.skipLevelReason(),
                c.previousCaseId(),
                c.reviewers(),
                c.deciders(),
                Packets.freeze(career, ladder, c.targetLevel(), act.on()),
                act.on()));
    }

    /** Her leaving withdrew what was open; a case opened after it is known could never be closed. */
    private static void refuseWhoeverIsLeaving(Career career) {
        LocalDate leftOn = career.leftOn();
        if (leftOn != null) {
            throw Refused.because(Rule.PERSON_LEFT, "her last day, as it is on record, is " + leftOn);
        }
    }

    /** The ladder that an approval would lead on: that of the last level, scheduled ones included. */
    static LevelFact lastLevel(Career career) {
        return Objects.requireNonNull(career.employment().lastLevelFact());
    }

    private static void judge(ProposePromotion c, Career career, Ladder ladder, ActDay act, Circumstances given) {
        Faults faults = new Faults(given.today());
        act.judge(faults);
        Presence.judgeLevel(faults, "/targetLevel", ladder, c.targetLevel());
        UUID previous = c.previousCaseId();
        faults.unless(
                previous == null || career.history().promotions().withId(previous) != null,
                "/previousCaseId",
                "the person has no case " + previous);
        PanelRules.judge(faults, "/reviewers", c.reviewers(), c.personId(), given.actorId(), act.on(), given);
        PanelRules.judge(faults, "/deciders", c.deciders(), c.personId(), given.actorId(), act.on(), given);
        faults.refuseIfAny();
    }

    /** An earlier case must have been closed by the day of this one, or two would have been open on it. */
    private static void refuseSecondCase(Career career, LocalDate day, LocalDate today) {
        for (PromotionCase other : career.history().promotions().all()) {
            LocalDate last = other.lastActOn();
            if (other.state().isOpen() || (last.isAfter(day) && !last.isAfter(today))) {
                throw Refused.because(
                        Rule.CASE_ALREADY_OPEN,
                        "case " + other.caseId() + " is "
                                + other.stateOn(day.isBefore(other.proposedOn()) ? last : day));
            }
        }
    }

    static void refuseUnlessHigher(String target, Ascent ascent) {
        ascent.notAbove(target).ifPresent(fact -> {
            throw Refused.because(
                    Rule.NOT_A_HIGHER_LEVEL,
                    target + " is not above " + fact.level() + " of " + fact.ladder() + ", the level from "
                            + fact.effectiveOn());
        });
    }

    private static void refuseUnreasonedSkip(ProposePromotion c, Ascent ascent) {
        boolean skips = ascent.skips(c.targetLevel());
        refuseSkip(c.targetLevel(), skips && c.skipLevelReason() == null);
        if (!skips && c.skipLevelReason() != null) {
            throw Refused.invalid(
                    Rule.VALIDATION, new Fault("/skipLevelReason", "must be left out: no level is skipped"));
        }
    }

    static void refuseSkip(String target, boolean skipsWithoutReason) {
        if (skipsWithoutReason) {
            throw Refused.because(Rule.SKIP_NEEDS_REASON, target + " is further up than the next level");
        }
    }
}
