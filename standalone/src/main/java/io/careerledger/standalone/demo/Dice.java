package io.careerledger.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that repeats: {@link Random}'s sequence is part of its contract, so it is the same on every machine. */
final class Dice {

    private final Random random;

    Dice(long seed, int division) {
        this.random = new Random(seed * 1_000_003 + division);
    }

    /** A whole number from least to most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** So many of them, or all when there are fewer, in no particular order. */
    <T> List<T> some(int count, List<T> choices) {
        List<T> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    LocalDate dayBetween(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        return days <= 0 ? first : first.plusDays(random.nextInt((int) days + 1));
    }
}
