package io.careerledger.benchmarks.topic;

import java.time.LocalDate;

/**
 * How much history to make.
 *
 * @param people in divisions of {@value #DIVISION}
 * @param eventsEach of everybody, of which the first is her joining
 * @param lastDay on which the history ends
 */
public record TopicSize(int people, int eventsEach, LocalDate lastDay) {

    public static final int DIVISION = 120;
    static final int YEARS = 8;

    public TopicSize {
        if (people < 1 || people > 10_000_000 || eventsEach < 1 || eventsEach > 10_000) {
            throw new IllegalArgumentException(
                    "1 to 10,000,000 people with 1 to 10,000 events each, not " + people + " with " + eventsEach);
        }
    }

    public long events() {
        return (long) people * eventsEach;
    }
}
