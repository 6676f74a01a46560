package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.ChangeLevel;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Level changes that no promotion case decides: down, sideways, or to put right what was recorded wrongly. */
final class LevelRules {

    private LevelRules() {}

    static List<CareerEvent> change(ChangeLevel c, Career career, Circumstances given) {
        LevelFact from = career.levelOn(c.effectiveOn());
        String toLadder = Objects.requireNonNullElse(c.toLadder(), from.ladder());
        Optional<Ladder> ladder = given.ladderInForce(toLadder, c.effectiveOn());
        Faults faults = new Faults(given.today()).scheduled("/effectiveOn", c.effectiveOn());
        faults.unless(ladder.isPresent(), "/toLadder", "no ladder '" + toLadder + "' is published");
        ladder.ifPresent(known -> Presence.judgeLevel(faults, "/toLevel", known, c.toLevel()));
        faults.unless(
                c.kind() != LevelChangeKind.PROMOTION, "/kind", "must not be PROMOTION: that follows from a decision");
        faults.refuseIfAny();
        Presence.required(career, c.effectiveOn(), Rule.EFFECTIVE_BEFORE_JOINING);
        refuseWrongDirection(c, from, ladder.orElseThrow(), given);
        return List.of(new LevelChanged(
                c.personId(),
                from.ladder(),
                from.level(),
                toLadder,
                c.toLevel(),
                c.kind(),
                null,
                c.reason(),
                c.effectiveOn()));
    }

    private static void refuseWrongDirection(ChangeLevel c, LevelFact from, Ladder to, Circumstances given) {
        if (from.ladder().equals(to.id()) && from.level().equals(c.toLevel())) {
            throw Refused.because(Rule.NO_CHANGE, "the level on " + c.effectiveOn() + " is " + c.toLevel());
        }
        Step step = step(c, from, to, given);
        switch (c.kind()) {
            case DEMOTION -> refuseUnless(step == Step.DOWN || step == Step.UNKNOWN, Rule.NOT_A_LOWER_LEVEL, c, from);
            case LATERAL -> refuseUnless(isLateral(step, from, to), Rule.NOT_A_LATERAL_MOVE, c, from);
            case CORRECTION, PROMOTION -> {}
        }
    }

    private static void refuseUnless(boolean right, Rule rule, ChangeLevel c, LevelFact from) {
        if (!right) {
            throw Refused.because(rule, c.toLevel() + " against " + from.level() + ", the level on " + c.effectiveOn());
        }
    }

    /** The tiers of different ladders compare only roughly: a move to another ladder may look like a step down. */
    private static boolean isLateral(Step step, LevelFact from, Ladder to) {
        return switch (step) {
            case LEVEL, UNKNOWN -> true;
            case DOWN -> !from.ladder().equals(to.id());
            case UP -> false;
        };
    }

    private enum Step {
        UP,
        LEVEL,
        DOWN,
        UNKNOWN
    }

    /** By place on one ladder; between ladders, or when the ladder has since dropped the level, by tier. */
    private static Step step(ChangeLevel c, LevelFact from, Ladder to, Circumstances given) {
        if (from.ladder().equals(to.id()) && to.level(from.level()).isPresent()) {
            return to.isHigher(c.toLevel(), from.level())
                    ? Step.UP
                    : to.isHigher(from.level(), c.toLevel()) ? Step.DOWN : Step.LEVEL;
        }
        Level target = to.level(c.toLevel()).orElseThrow();
        return LevelOrder.lastKnown(from, given.ladders())
                .map(left -> Integer.signum(target.tier().compareTo(left.tier())))
                .map(sign -> sign > 0 ? Step.UP : sign < 0 ? Step.DOWN : Step.LEVEL)
                .orElse(Step.UNKNOWN);
    }
}
