package io.careerledger.readiness.model;

import static io.careerledger.readiness.career.CareerStream.id;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.Money;
import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A career of random facts on one of the examples' ladders: the same seed always gives the same career. */
final class RandomCareer {

    static final UUID PERSON = id(1);
    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final int DAYS = 2000;

    private static final List<LadderVersion> LADDERS =
            List.of(WorkedExample.ladder("plain"), WorkedExample.ladder("tuned"), WorkedExample.ladder("senior-pm"));
    private static final List<Relation> OTHERS =
            List.of(Relation.MANAGER, Relation.PEER, Relation.REPORT, Relation.MENTOR, Relation.COMMITTEE);
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "CLP");

    private final Random random;
    private final LadderVersion ladder;
    private final CareerStream stream;
    private final List<UUID> ratings = new ArrayList<>();
    private final List<UUID> outcomes = new ArrayList<>();
    private final List<UUID> retractable = new ArrayList<>();
    private final List<UUID> mentorships = new ArrayList<>();
    private int nextId = 1000;

    private RandomCareer(long seed) {
        this.random = new Random(seed);
        this.ladder = oneOf(LADDERS);
        this.stream = CareerStream.of(PERSON).joined(startLevel(), START);
    }

    /** Up to 60 facts, most of them ratings, on days between the start and the end. */
    static RandomCareer of(long seed) {
        RandomCareer career = new RandomCareer(seed);
        int facts = career.random.nextInt(60);
        for (int fact = 0; fact < facts; fact++) {
            career.addFact(START, DAYS);
        }
        return career;
    }

    Random random() {
        return random;
    }

    LadderVersion ladder() {
        return ladder;
    }

    CareerStream stream() {
        return stream;
    }

    CareerHistory history() {
        return stream.history();
    }

    UUID newId() {
        return id(nextId++);
    }

    /** A day on or after the start. */
    LocalDate someDay() {
        return START.plusDays(random.nextInt(DAYS));
    }

    /** A question for a day at a level that the person may be far from. */
    ReadinessQuestion question() {
        List<String> levels = levels();
        return ReadinessQuestion.on(someDay()).atLevel(oneOf(levels));
    }

    /** One more fact of any kind that can be true of the career, on one of the days after {@code from}. */
    void addFact(LocalDate from, int days) {
        LocalDate on = from.plusDays(random.nextInt(days));
        switch (random.nextInt(20)) {
            case 0 -> withdrawSomeRating(on);
            case 1, 2, 3 -> recordOutcome(on);
            case 4, 5, 6 -> attestSomeOutcome(on);
            case 7 -> retractSomeOutcome(on);
            case 8 -> startMentorship(on);
            case 9, 10, 11 -> holdSession(on);
            case 12 -> endSomeMentorship(on);
            default -> rate(on);
        }
    }

    private void rate(LocalDate on) {
        List<String> competencies = ladder.ladder().competencies().stream()
                .map(competency -> competency.id())
                .toList();
        boolean self = random.nextInt(6) == 0;
        UUID rating = newId();
        ratings.add(rating);
        stream.rated(
                rating,
                oneOf(competencies),
                1 + random.nextInt(5),
                self ? Relation.SELF : oneOf(OTHERS),
                self ? PERSON : id(2 + random.nextInt(6)),
                on);
    }

    private void withdrawSomeRating(LocalDate on) {
        if (!ratings.isEmpty()) {
            stream.ratingWithdrawn(ratings.remove(random.nextInt(ratings.size())), on);
        }
    }

    private void recordOutcome(LocalDate on) {
        UUID outcome = newId();
        outcomes.add(outcome);
        retractable.add(outcome);
        String currency = oneOf(CURRENCIES);
        stream.outcome(
                outcome,
                oneOf(List.of(Tier.values())),
                random.nextBoolean() ? new Money(new BigDecimal(1 + random.nextInt(900_000)), currency) : null,
                random.nextBoolean() ? "" + (1 + random.nextInt(90)) / 10.0 : null,
                "" + (1 + random.nextInt(100)) / 100.0,
                random.nextInt(8) > 0,
                random.nextBoolean(),
                on);
    }

    private void attestSomeOutcome(LocalDate on) {
        if (!outcomes.isEmpty()) {
            stream.attested(
                    oneOf(outcomes), id(1 + random.nextInt(4)), oneOf(List.of(AttestationVerdict.values())), on);
        }
    }

    private void retractSomeOutcome(LocalDate on) {
        if (!retractable.isEmpty()) {
            stream.retracted(retractable.remove(random.nextInt(retractable.size())), on);
        }
    }

    private void startMentorship(LocalDate on) {
        UUID mentorship = newId();
        mentorships.add(mentorship);
        stream.mentors(mentorship, id(900), on);
    }

    private void holdSession(LocalDate on) {
        if (!mentorships.isEmpty()) {
            stream.session(oneOf(mentorships), newId(), on);
        }
    }

    private void endSomeMentorship(LocalDate on) {
        if (!mentorships.isEmpty()) {
            stream.mentorshipEnded(mentorships.remove(random.nextInt(mentorships.size())), on);
        }
    }

    /** From now on withdrawals and retractions, which hold for every day, name later facts only. */
    void spareEarlierFacts() {
        ratings.clear();
        retractable.clear();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String startLevel() {
        List<String> levels = levels();
        return levels.get(random.nextInt(levels.size() - 1));
    }

    private List<String> levels() {
        Ladder rubric = ladder.ladder();
        return rubric.levels().stream().map(level -> level.id()).toList();
    }
}
