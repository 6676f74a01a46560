package io.careerledger.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The measure by which an outcome is judged.
 *
 * @param unit of baseline and result, in words
 * @param from first day of the measured period
 * @param to last day of the measured period
 */
public record Metric(
        String name,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal result,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
