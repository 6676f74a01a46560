package io.careerledger.standalone.demo;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people achieved over the years, and what others say of it. */
final class OutcomeLog {

    private static final int SETTLING_DAYS = 75;
    private static final List<String> DOUBTS = List.of(
            "The number counts customers that another team had won.",
            "The comparison leaves out the quarter in which it got worse.",
            "I was there: this was finished before the work named here began.");

    private final DemoPlan plan;
    private final Rhythm rhythm;
    private final Rubrics rubrics;
    private final Dice dice;
    private final Facts facts;
    private final OutcomeIdeas ideas;

    OutcomeLog(DemoPlan plan, Rubrics rubrics, Dice dice, Facts facts) {
        this.plan = plan;
        this.rhythm = Rhythm.of(plan);
        this.rubrics = rubrics;
        this.dice = dice;
        this.facts = facts;
        this.ideas = new OutcomeIdeas(rubrics, dice);
    }

    OutcomeIdeas ideas() {
        return ideas;
    }

    void record(List<Colleague> everyone) {
        everyone.stream().filter(person -> !person.isScripted()).forEach(person -> record(person, everyone));
    }

    private void record(Colleague person, List<Colleague> everyone) {
        LocalDate from = later(plan.start(), person.startedOn().plusDays(SETTLING_DAYS));
        LocalDate on = from.plusDays(dice.between(0, rhythm.daysBetweenOutcomes()));
        while (on.isBefore(plan.today())) {
            if (person.isEmployedOn(on)) {
                UUID outcome = facts.outcome(person, ideas.story(person, tier(person, on), on));
                attest(person, outcome, everyone, on);
            }
            int gap = rhythm.daysBetweenOutcomes();
            on = on.plusDays(dice.between(gap / 2, gap + gap / 2));
        }
    }

    /** Mostly what the level is for, at times one below, seldom one above. */
    private Tier tier(Colleague person, LocalDate on) {
        List<Tier> tiers = List.of(Tier.values());
        int usual = tiers.indexOf(rubrics.tier(person.standingOn(on)));
        int shift = dice.happens(70) ? 0 : dice.happens(60) ? -1 : 1;
        return tiers.get(Math.clamp(usual + shift, 0, tiers.size() - 1));
    }

    private void attest(Colleague person, UUID outcome, List<Colleague> everyone, LocalDate occurredOn) {
        LocalDate on = occurredOn.plusDays(dice.between(5, 40));
        Colleague manager = person.managerOn(on);
        if (on.isAfter(plan.today()) || !person.isEmployedOn(on)) {
            return;
        }
        if (manager != null && manager.isEmployedOn(on) && dice.happens(60)) {
            facts.attested(person, outcome, manager, AttestationVerdict.CORROBORATE, null, on);
        }
        List<Colleague> witnesses = everyone.stream()
                .filter(other -> other != person && other != manager && other.isEmployedOn(on))
                .toList();
        if (dice.happens(35)) {
            facts.attested(person, outcome, dice.oneOf(witnesses), AttestationVerdict.CORROBORATE, null, on);
        } else if (dice.happens(4)) {
            Colleague doubter = dice.oneOf(witnesses);
            facts.attested(person, outcome, doubter, AttestationVerdict.DISPUTE, dice.oneOf(DOUBTS), on);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
