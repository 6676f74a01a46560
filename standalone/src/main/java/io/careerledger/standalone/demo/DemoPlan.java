package io.careerledger.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which organisation to make. The same plan always gives the same lines.
 *
 * @param people how many, {@value #FEWEST_PEOPLE} to {@value #MOST_PEOPLE}
 * @param years how much history, {@value #FEWEST_YEARS} to {@value #MOST_YEARS}
 * @param seed changes who does what; the named people and their stories stay
 * @param today the day on which the history ends
 */
public record DemoPlan(int people, int years, long seed, LocalDate today) {

    public static final int FEWEST_PEOPLE = 60;
    public static final int MOST_PEOPLE = 1_000_000;
    public static final int FEWEST_YEARS = 2;
    public static final int MOST_YEARS = 20;

    public static final int DEFAULT_PEOPLE = 120;
    public static final int DEFAULT_YEARS = 3;
    public static final long DEFAULT_SEED = 1;

    public DemoPlan {
        requireRange("people", people, FEWEST_PEOPLE, MOST_PEOPLE);
        requireRange("years", years, FEWEST_YEARS, MOST_YEARS);
    }

    public static DemoPlan standard(LocalDate today) {
        return new DemoPlan(DEFAULT_PEOPLE, DEFAULT_YEARS, DEFAULT_SEED, today);
    }

    /** Tells organisations of different plans apart, whatever day they end on. */
    public String key() {
        return "s" + seed + "-p" + people + "-y" + years;
    }

    LocalDate start() {
        return today.minusYears(years);
    }

    /** The organisation's email domain, reserved for documentation (RFC 2606). */
    String domain() {
        boolean standard = people == DEFAULT_PEOPLE && years == DEFAULT_YEARS && seed == DEFAULT_SEED;
        return standard ? "lumenworks.example" : key() + ".lumenworks.example";
    }

    /** An id that follows from the plan and the name alone (a name-based UUID). */
    UUID id(String name) {
        return UUID.nameUUIDFromBytes((key() + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static void requireRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most + ", is " + value);
        }
    }
}
