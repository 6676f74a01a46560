package io.careerledger.query.replay.result;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands.
 *
 * @param targetLevel null at the top of a ladder, as are the numbers
 * @param status READY, NEARLY, NOT_YET, AT_TOP, or UNPLACED when the rubric has no place for her
 * @param score 0..100
 * @param confidence 0..1
 * @param threshold the score that is ready
 */
public record StandingRow(
        @Nullable String targetLevel,
        String status,
        @Nullable Double score,
        @Nullable Double confidence,
        @Nullable Double threshold) {}
