package io.careerledger.standalone.demo;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ReviewVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Promotion cases by chance: some people a year are proposed, of whom most rise and some do not. */
final class Advancement {

    private static final int PROPOSED_PERCENT_PER_YEAR = 6;
    private static final int MOST_PERCENT = 48;
    private static final int SETTLING_DAYS = 200;
    private static final int LAST_PROPOSAL_DAYS = 90;
    private static final int DEFERRED_DAYS = 180;

    private static final List<String> STATEMENTS = List.of(
            "Does the work of the next level already, and others say so.",
            "The results of the last year are of another size than those before.",
            "Has taken over what nobody wanted, and made something of it.");
    private static final List<String> SUPPORT = List.of(
            "I have seen it in two projects, and it was the same both times.",
            "Yes. The evidence says more than I could.",
            "Better prepared than most who hold the level.");
    private static final List<String> OPPOSE = List.of(
            "The largest result was shared by four people.",
            "One good quarter; I would like to see a second.",
            "Not yet at ease with those who disagree.");

    private final DemoPlan plan;
    private final Rubrics rubrics;
    private final Dice dice;
    private final CaseFacts cases;

    Advancement(DemoPlan plan, Rubrics rubrics, Dice dice, CaseFacts cases) {
        this.plan = plan;
        this.rubrics = rubrics;
        this.dice = dice;
        this.cases = cases;
    }

    void record(Division division) {
        int percent = Math.min(MOST_PERCENT, PROPOSED_PERCENT_PER_YEAR * plan.years());
        for (Division.Team team : division.teams()) {
            for (Colleague member : team.members()) {
                if (!member.isSettled() && member.leftOn() == null && dice.happens(percent)) {
                    maybePropose(member, division);
                }
            }
        }
    }

    private void maybePropose(Colleague member, Division division) {
        LocalDate settled = member.startedOn().plusDays(SETTLING_DAYS);
        LocalDate earliest = settled.isAfter(plan.start()) ? settled : plan.start();
        LocalDate latest = plan.today().minusDays(LAST_PROPOSAL_DAYS);
        if (earliest.isAfter(latest)) {
            return;
        }
        LocalDate on = dice.dayBetween(earliest, latest);
        Colleague manager = member.managerOn(on);
        if (manager != null) {
            propose(member, manager, dice.some(2, division.otherLeaders(manager)), on);
        }
    }

    private void propose(Colleague member, Colleague manager, List<Colleague> reviewers, LocalDate on) {
        Colleague director = Division.directorOf(manager);
        String target = rubrics.next(member.standingOn(on));
        UUID promotion = cases.proposed(new CaseFacts.Proposal(
                member, manager, target, dice.oneOf(STATEMENTS), null, null, reviewers, List.of(director), on));
        DecisionOutcome outcome = outcome();
        LocalDate reviewedOn = on;
        for (Colleague reviewer : reviewers) {
            reviewedOn = reviewedOn.plusDays(dice.between(2, 8));
            review(member, promotion, reviewer, outcome, reviewedOn);
        }
        LocalDate decidedOn = reviewedOn.plusDays(dice.between(1, 10));
        LocalDate day = day(outcome, decidedOn);
        cases.decided(member, promotion, director, outcome, rationale(outcome), day, null, List.of(), decidedOn);
        if (outcome == DecisionOutcome.APPROVED && day != null) {
            member.changeStanding(new Standing(member.standingOn(on).ladder(), target, day));
        }
    }

    private DecisionOutcome outcome() {
        if (dice.happens(62)) {
            return DecisionOutcome.APPROVED;
        }
        return dice.happens(60) ? DecisionOutcome.DECLINED : DecisionOutcome.DEFERRED;
    }

    /** Mostly as it will be decided; now and then a reviewer abstains, and nobody is overridden. */
    private void review(Colleague member, UUID promotion, Colleague reviewer, DecisionOutcome outcome, LocalDate on) {
        boolean abstains = dice.happens(15);
        ReviewVerdict decided = outcome == DecisionOutcome.DECLINED ? ReviewVerdict.OPPOSE : ReviewVerdict.SUPPORT;
        ReviewVerdict verdict = abstains ? ReviewVerdict.ABSTAIN : decided;
        String comment = switch (verdict) {
            case SUPPORT -> dice.oneOf(SUPPORT);
            case OPPOSE -> dice.oneOf(OPPOSE);
            case ABSTAIN, RECUSE -> "We have hardly worked together.";
        };
        cases.reviewed(member, promotion, reviewer, verdict, comment, null, on);
    }

    /** Levels change with the month that follows. */
    private static @Nullable LocalDate day(DecisionOutcome outcome, LocalDate decidedOn) {
        return switch (outcome) {
            case APPROVED -> decidedOn.plusMonths(1).withDayOfMonth(1);
            case DEFERRED -> decidedOn.plusDays(DEFERRED_DAYS);
            case DECLINED -> null;
        };
    }

    private static String rationale(DecisionOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> "The reviews and the evidence agree.";
            case DEFERRED -> "Promising, and too recent to be sure of; we look again.";
            case DECLINED -> "Not yet at the size of problem that the level stands for.";
        };
    }
}
