package io.careerledger.readiness.model;

import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A career of random facts on one of the examples' ladders: the same seed always gives the same career. */
public final class RandomCareer {

    static final UUID PERSON = id(1);
    public static final LocalDate START = LocalDate.of(2020, 1, 1);
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
    private final List<Mentoring> mentorships = new ArrayList<>();
    private final Map<UUID, UUID> sessions = new LinkedHashMap<>();
    private int nextId = 1000;

    private record Mentoring(UUID id, LocalDate startedOn, LocalDate lastHeldOn) {}

    private RandomCareer(long seed) {
        this.random = new Random(seed);
        this.ladder = oneOf(LADDERS);
        this.stream = CareerStream.of(PERSON).joined(startLevel(), START);
    }

    /** The rubrics that careers are judged by. */
    public static List<LadderVersion> ladders() {
        return LADDERS;
    }

    /** Somebody who has only just joined. */
    public static RandomCareer joined(long seed) {
        return new RandomCareer(seed);
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

    public Random random() {
        return random;
    }

    public LadderVersion ladder() {
        return ladder;
    }

    public CareerStream stream() {
        return stream;
    }

    CareerHistory history() {
        return stream.history();
    }

    public UUID newId() {
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
    public void addFact(LocalDate from, int days) {
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
            UUID outcome = retractable.remove(random.nextInt(retractable.size()));
            outcomes.remove(outcome);
            stream.retracted(outcome, on);
        }
    }

    private void startMentorship(LocalDate on) {
        UUID mentorship = newId();
        mentorships.add(new Mentoring(mentorship, on, on));
        stream.mentors(mentorship, id(900), on);
    }

    private void holdSession(LocalDate on) {
        if (mentorships.isEmpty()) {
            return;
        }
        int index = random.nextInt(mentorships.size());
        Mentoring mentoring = mentorships.get(index);
        if (!on.isBefore(mentoring.startedOn())) {
            UUID session = newId();
            sessions.put(session, mentoring.id());
            stream.session(mentoring.id(), session, on);
            LocalDate last = on.isAfter(mentoring.lastHeldOn()) ? on : mentoring.lastHeldOn();
            mentorships.set(index, new Mentoring(mentoring.id(), mentoring.startedOn(), last));
        }
    }

    private void endSomeMentorship(LocalDate on) {
        if (!mentorships.isEmpty()) {
            Mentoring mentoring = mentorships.remove(random.nextInt(mentorships.size()));
            stream.mentorshipEnded(mentoring.id(), on.isAfter(mentoring.lastHeldOn()) ? on : mentoring.lastHeldOn());
        }
    }

    /** Takes a mentee on the first day, and meets her often until the last. */
    public void mentor(LocalDate from, int days) {
        startMentorship(from);
        for (int session = 0; session < 6; session++) {
            holdSession(from.plusDays(random.nextInt(days)));
        }
    }

    /** Ends what the person leaves behind on her last day. */
    public void endMentorships(LocalDate on) {
        mentorships.forEach(mentoring -> stream.mentorshipEnded(mentoring.id(), on));
        mentorships.clear();
    }

    /** Takes back, on the day, one of the sessions held. */
    private void withdrawSomeSession(LocalDate on) {
        if (!sessions.isEmpty()) {
            UUID session = oneOf(List.copyOf(sessions.keySet()));
            stream.sessionWithdrawn(requireNonNull(sessions.remove(session)), session, on);
        }
    }

    /** Takes back, on the day, one of the mentorships that have not ended, and with it its sessions. */
    private void withdrawSomeMentorship(LocalDate on) {
        if (!mentorships.isEmpty()) {
            UUID mentorship =
                    mentorships.remove(random.nextInt(mentorships.size())).id();
            sessions.values().removeIf(mentorship::equals);
            stream.mentorshipWithdrawn(mentorship, on);
        }
    }

    /** Takes back, on the day, evidence of some kind. */
    public void withdrawSomething(LocalDate on) {
        switch (random.nextInt(4)) {
            case 0 -> withdrawSomeRating(on);
            case 1 -> retractSomeOutcome(on);
            case 2 -> withdrawSomeSession(on);
            default -> withdrawSomeMentorship(on);
        }
    }

    /** From now on withdrawals and retractions, which hold for every day, name later facts only. */
    void spareEarlierFacts() {
        ratings.clear();
        retractable.clear();
        sessions.clear();
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
