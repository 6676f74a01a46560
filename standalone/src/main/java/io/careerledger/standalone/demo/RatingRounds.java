package io.careerledger.standalone.demo;

import io.careerledger.events.Relation;
import io.careerledger.readiness.ladder.Expectation;
import java.time.LocalDate;
import java.util.List;

/** Rounds of feedback, every few months up to the last weeks: managers, peers, reports and the person herself rate. */
final class RatingRounds {

    /** Whoever joined later than this before a round is not part of it. */
    private static final int SETTLING_DAYS = 60;

    /** How many days before the end the last round begins, and how long a round takes. */
    private static final int LAST_ROUND_DAYS = 40;

    private static final int ROUND_DAYS = 25;

    private final DemoPlan plan;
    private final Rhythm rhythm;
    private final Rubrics rubrics;
    private final Dice dice;
    private final Facts facts;
    private final Rationales rationales;

    RatingRounds(DemoPlan plan, Rubrics rubrics, Dice dice, Facts facts) {
        this.plan = plan;
        this.rhythm = Rhythm.of(plan);
        this.rubrics = rubrics;
        this.dice = dice;
        this.facts = facts;
        this.rationales = new Rationales(dice);
    }

    void record(List<Colleague> everyone) {
        LocalDate last = plan.today().minusDays(LAST_ROUND_DAYS);
        for (LocalDate round = last;
                !round.isBefore(plan.start());
                round = round.minusMonths(rhythm.monthsBetweenRounds())) {
            LocalDate begins = round;
            everyone.stream()
                    .filter(person -> !person.isScripted() && takesPart(person, begins))
                    .forEach(person -> rate(person, everyone, begins));
        }
    }

    private static boolean takesPart(Colleague person, LocalDate begins) {
        return person.isEmployedThrough(begins.minusDays(SETTLING_DAYS), begins.plusDays(ROUND_DAYS));
    }

    private void rate(Colleague person, List<Colleague> everyone, LocalDate begins) {
        Colleague manager = person.managerOn(begins);
        if (manager != null) {
            rate(person, manager, Relation.MANAGER, rhythm.managerRatings(), begins);
        }
        List<Colleague> present = everyone.stream()
                .filter(other -> other != person && takesPart(other, begins))
                .toList();
        List<Colleague> peers = present.stream()
                .filter(o -> manager != null && o.managerOn(begins) == manager)
                .toList();
        dice.some(rhythm.peers(), peers)
                .forEach(peer -> rate(person, peer, Relation.PEER, rhythm.ratingsPerPeer(), begins));
        List<Colleague> reports =
                present.stream().filter(o -> o.managerOn(begins) == person).toList();
        dice.some(rhythm.reports(), reports)
                .forEach(report -> rate(person, report, Relation.REPORT, rhythm.ratingsPerPeer(), begins));
        rate(person, person, Relation.SELF, rhythm.selfRatings(), begins);
    }

    private void rate(Colleague person, Colleague by, Relation relation, int count, LocalDate begins) {
        LocalDate on = begins.plusDays(dice.between(0, ROUND_DAYS));
        for (Expectation ahead : dice.some(count, rubrics.ahead(person.standingOn(on)))) {
            rate(person, by, relation, ahead, on);
        }
    }

    private void rate(Colleague person, Colleague by, Relation relation, Expectation ahead, LocalDate on) {
        double shown = rubrics.usual(person.standingOn(on), ahead) + person.talent();
        double said = shown + by.leniency() + (relation == Relation.SELF ? 0.4 : 0) + dice.normal(0, 0.6);
        int rating = Math.clamp(Math.round(said), 1, person.ceiling(ahead.competency()));
        facts.rated(
                person,
                by,
                relation,
                ahead.competency(),
                rating,
                rationales.sentence(relation, ahead.competency(), rating - ahead.rating()),
                on);
    }
}
