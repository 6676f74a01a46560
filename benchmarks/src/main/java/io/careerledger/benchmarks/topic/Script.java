package io.careerledger.benchmarks.topic;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.EntryPath;
import io.careerledger.events.Money;
import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import io.careerledger.readiness.ladder.Expectation;
import io.careerledger.readiness.ladder.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What happens to whom: event by event, and each follows from its person and its number alone, so that a topic of any size
 * is made without remembering anything. Of twelve events eight are ratings, one is an outcome, one its attestation and two
 * are about a mentorship; one person in eight has a promotion case too.
 */
final class Script {

    private static final int ROUND = 12;
    private static final int CASE_BEGINS = 25;
    private static final int CASE_EVERY = 8;

    private static final List<Relation> RELATIONS =
            List.of(Relation.MANAGER, Relation.PEER, Relation.PEER, Relation.REPORT, Relation.SELF, Relation.COMMITTEE);
    private static final List<Tier> TIERS = List.of(Tier.FEATURE, Tier.PRODUCT_AREA, Tier.PRODUCT_LINE, Tier.TASK);

    private final TopicSize size;
    private final CaseScript cases;

    Script(TopicSize size) {
        this.size = size;
        this.cases = new CaseScript(size);
    }

    /** The person's event of that number, from 0. */
    CareerEvent event(int person, int number) {
        LocalDate on = day(person, number);
        if (number == 0) {
            return joined(person, on);
        }
        int step = number - CASE_BEGINS;
        if (person % CASE_EVERY == 0 && step >= 0 && step < CaseScript.LENGTH && Cast.manager(person) != null) {
            return cases.event(person, step, number, on);
        }
        return switch (number % ROUND) {
            case 1 -> outcome(person, number, on);
            case 2 -> attestation(person, number, on);
            case 3 -> number < ROUND ? mentorship(person, on) : session(person, number, on);
            case 4 -> session(person, number, on);
            default -> rating(person, number, on);
        };
    }

    /** Days in order, spread over all the years; what is of one number comes within some days for everybody. */
    LocalDate day(int person, int number) {
        LocalDate first = size.lastDay().minusYears(TopicSize.YEARS);
        long days = size.lastDay().toEpochDay() - first.toEpochDay();
        long step = Math.max(1, days / size.eventsEach());
        return first.plusDays(days * number / size.eventsEach() + Chance.below((int) step, person, -1, 3));
    }

    private static PersonAdded joined(int person, LocalDate on) {
        return new PersonAdded(
                Cast.id(person),
                "Person " + person,
                "person." + person + "@bench.example",
                null,
                null,
                Cast.ladder().ladder().id(),
                Cast.level(person),
                Cast.manager(person),
                Cast.team(person),
                EntryPath.DIRECT_HIRE,
                on);
    }

    private SkillRated rating(int person, int number, LocalDate on) {
        Relation relation = RELATIONS.get(Chance.below(RELATIONS.size(), person, number, 4));
        UUID rater = rater(person, number, relation);
        Relation claimed = rater.equals(Cast.id(person)) ? Relation.SELF : relation;
        List<String> competencies = competencies(person);
        int talent = Chance.below(3, person, -1, 5);
        return new SkillRated(
                Cast.id(person),
                Chance.id(person, number, 6),
                competencies.get(Chance.below(competencies.size(), person, number, 7)),
                Math.clamp(1L + talent + Chance.below(3, person, number, 8), 1, 5),
                claimed,
                rater,
                "As seen in the work of the last months, and compared with what the level expects.",
                List.of(),
                on);
    }

    private UUID rater(int person, int number, Relation relation) {
        return switch (relation) {
            case SELF -> Cast.id(person);
            case MANAGER -> Objects.requireNonNullElse(Cast.manager(person), Cast.colleague(person, 0, size.people()));
            case PEER, REPORT, MENTOR, COMMITTEE -> Cast.colleague(person, number, size.people());
        };
    }

    /** What is expected at the level after the person's first one. */
    private static List<String> competencies(int person) {
        Level next = Cast.ladder().ladder().next(Cast.level(person)).orElseThrow();
        return next.expectations().stream().map(Expectation::competency).toList();
    }

    private OutcomeRecorded outcome(int person, int number, LocalDate on) {
        return new OutcomeRecorded(
                Cast.id(person),
                outcomeId(person, number),
                "A result of round " + number / ROUND,
                "What was done, what came of it, and how it was measured, in a sentence or two as people write them.",
                TIERS.get(Chance.below(TIERS.size(), person, number, 9)),
                List.of(competencies(person).getFirst()),
                null,
                new Money(BigDecimal.valueOf(10_000L + Chance.below(900_000, person, number, 10)), "USD"),
                null,
                BigDecimal.ONE,
                true,
                null,
                List.of(),
                on);
    }

    private OutcomeAttested attestation(int person, int number, LocalDate on) {
        return new OutcomeAttested(
                Cast.id(person),
                outcomeId(person, number - 1),
                Cast.colleague(person, number, size.people()),
                AttestationVerdict.CORROBORATE,
                null,
                on);
    }

    private MentorshipStarted mentorship(int person, LocalDate on) {
        return new MentorshipStarted(
                Cast.id(person),
                mentorshipId(person),
                mentee(person),
                List.of(competencies(person).getFirst()),
                "Be at ease with it by the next round.",
                null,
                on);
    }

    private MentoringSessionHeld session(int person, int number, LocalDate on) {
        return new MentoringSessionHeld(
                Cast.id(person), mentorshipId(person), Chance.id(person, number, 11), mentee(person), 45, null, on);
    }

    private UUID mentee(int person) {
        return Cast.colleague(person, -2, size.people());
    }

    private static UUID mentorshipId(int person) {
        return Chance.id(person, -1, 12);
    }

    private static UUID outcomeId(int person, int number) {
        return Chance.id(person, number, 13);
    }
}
