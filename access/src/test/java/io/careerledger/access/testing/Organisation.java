package io.careerledger.access.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small random organisation over {@value #DAYS} days, of which day {@link #TODAY} is today: people who join, move, leave
 * and come back, help and judge each other. People are numbered; the same seed always gives the same one.
 *
 * @param moves in the order in which they were recorded
 */
public record Organisation(
        long seed,
        int people,
        List<Move> moves,
        List<Mentorship> mentorships,
        List<Request> requests,
        List<Case> cases) {

    public static final LocalDate START = LocalDate.of(2024, 1, 15);
    public static final int DAYS = 40;
    public static final int TODAY = 24;
    public static final List<String> COMPETENCIES = List.of("execution", "discovery", "ownership");

    private static final int MOST_PEOPLE = 12;
    private static final int NOBODY = -1;

    /** What happened to the employment of somebody. */
    public enum Kind {
        JOINED,
        MOVED,
        /** The day is the last one on which she is employed. */
        LEFT,
        REJOINED
    }

    /**
     * One fact of an employment.
     *
     * @param manager {@code -1} for none; of no meaning where somebody leaves
     * @param recorded the day on which the ledger learnt it, not later than today
     */
    public record Move(Kind kind, int person, int manager, int day, int recorded) {
        public boolean hasManager() {
            return manager != NOBODY;
        }
    }

    /**
     * Somebody mentors somebody.
     *
     * @param endsOn its last day; null while none is known
     */
    public record Mentorship(
            UUID id,
            int mentor,
            int mentee,
            Set<String> focus,
            int from,
            @Nullable Integer endsOn) {}

    /** Somebody is asked about somebody. */
    public record Request(
            UUID id,
            int subject,
            int asked,
            Set<String> competencies,
            Set<UUID> outcomes,
            int expiresOn,
            boolean withdrawn) {}

    /** A promotion case, with those of its panel who have recused themselves. */
    public record Case(
            UUID id,
            int subject,
            int proposer,
            List<Integer> reviewers,
            List<Integer> deciders,
            Set<Integer> recused,
            boolean open) {}

    public static LocalDate date(int day) {
        return START.plusDays(day);
    }

    public static Organisation of(long seed) {
        return new Maker(seed).made();
    }

    public UUID id(int person) {
        return new UUID(seed, person);
    }

    /** The one outcome of a person that anybody is asked about, or the other. */
    public UUID outcome(int person, int number) {
        return new UUID(seed, 1_000L + 2L * person + number);
    }

    private static final class Maker {

        private final long seed;
        private final Random random;
        private final int people;
        private final List<Move> moves = new ArrayList<>();

        Maker(long seed) {
            this.seed = seed;
            this.random = new Random(seed * 7_919 + 17);
            // mostly small: what can go wrong goes wrong among few
            this.people = 3 + Math.min(random.nextInt(MOST_PEOPLE - 2), random.nextInt(MOST_PEOPLE - 2));
        }

        Organisation made() {
            for (int person = 0; person < people; person++) {
                employment(person);
            }
            return new Organisation(seed, people, List.copyOf(moves), mentorships(), requests(), cases());
        }

        private void employment(int person) {
            int began = random.nextInt(4);
            int last = began;
            int recorded = began;
            boolean employed = true;
            moves.add(new Move(Kind.JOINED, person, manager(person), began, recorded));
            int facts = random.nextInt(6);
            for (int fact = 0; fact < facts; fact++) {
                recorded = Math.min(TODAY, recorded + random.nextInt(8));
                if (!employed) {
                    began = Math.min(DAYS - 1, last + 1 + random.nextInt(5));
                    last = began;
                    employed = true;
                    moves.add(new Move(Kind.REJOINED, person, manager(person), began, recorded));
                } else if (random.nextInt(5) == 0) {
                    last = Math.min(DAYS - 2, last + random.nextInt(6));
                    employed = false;
                    moves.add(new Move(Kind.LEFT, person, NOBODY, last, recorded));
                } else {
                    // often about today, and back-dated as well as scheduled
                    int day = random.nextInt(3) == 0
                            ? TODAY - 1 + random.nextInt(3)
                            : began + random.nextInt(Math.max(1, DAYS - began));
                    day = Math.max(began, day);
                    last = Math.max(last, day);
                    moves.add(new Move(Kind.MOVED, person, manager(person), day, recorded));
                }
            }
        }

        private int manager(int person) {
            int manager = random.nextInt(people + 1) - 1;
            return manager == person ? NOBODY : manager;
        }

        private int day() {
            return random.nextInt(3) == 0 ? TODAY - 1 + random.nextInt(3) : random.nextInt(DAYS);
        }

        private Set<String> some() {
            Set<String> some = new HashSet<>();
            some.add(COMPETENCIES.get(random.nextInt(COMPETENCIES.size())));
            some.add(COMPETENCIES.get(random.nextInt(COMPETENCIES.size())));
            return some;
        }

        private List<Mentorship> mentorships() {
            List<Mentorship> made = new ArrayList<>();
            for (int number = random.nextInt(4); number > 0; number--) {
                int mentor = random.nextInt(people);
                int mentee = random.nextInt(people);
                if (mentor != mentee) {
                    int from = random.nextInt(TODAY + 1);
                    Integer endsOn = random.nextBoolean() ? null : Math.max(from, day());
                    made.add(new Mentorship(new UUID(seed, 2_000L + number), mentor, mentee, some(), from, endsOn));
                }
            }
            return made;
        }

        private List<Request> requests() {
            List<Request> made = new ArrayList<>();
            for (int number = random.nextInt(4); number > 0; number--) {
                int subject = random.nextInt(people);
                int asked = random.nextInt(people);
                if (subject != asked) {
                    Set<UUID> outcomes = random.nextBoolean()
                            ? Set.of()
                            : Set.of(new UUID(seed, 1_000L + 2L * subject + random.nextInt(2)));
                    made.add(new Request(
                            new UUID(seed, 3_000L + number),
                            subject,
                            asked,
                            some(),
                            outcomes,
                            day(),
                            random.nextInt(4) == 0));
                }
            }
            return made;
        }

        private List<Case> cases() {
            List<Case> made = new ArrayList<>();
            Set<Integer> open = new HashSet<>();
            for (int number = random.nextInt(4); number > 0; number--) {
                int subject = random.nextInt(people);
                List<Integer> reviewers = others(subject);
                List<Integer> deciders = others(subject);
                Set<Integer> recused = new HashSet<>();
                reviewers.stream().filter(reviewer -> random.nextInt(4) == 0).forEach(recused::add);
                boolean isOpen = random.nextBoolean() && open.add(subject);
                made.add(new Case(
                        new UUID(seed, 4_000L + number),
                        subject,
                        (subject + 1) % people,
                        reviewers,
                        deciders,
                        recused,
                        isOpen));
            }
            return made;
        }

        private List<Integer> others(int subject) {
            return random.ints(random.nextInt(3), 0, people)
                    .filter(person -> person != subject)
                    .distinct()
                    .boxed()
                    .toList();
        }
    }
}
