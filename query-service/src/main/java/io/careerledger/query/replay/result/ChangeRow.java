package io.careerledger.query.replay.result;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person under one scenario, next to the baseline.
 *
 * @param ladder that she is on, on the day that is asked about
 * @param level that she has on it
 * @param managerId to whom she reports then
 * @param onLadder id and version of the ladder that she is judged by under the scenario; null when none has a place for her
 * @param onLevel where she stands on that one
 * @param reason why it has no place for her; null when it has
 * @param from under the baseline; null in a row of the baseline
 * @param to under the scenario
 * @param causes JSON: what differs by criterion; null where nothing does
 * @param gates JSON: the gates that turn; null where none does
 * @param sortKey for the place where the next page begins
 */
public record ChangeRow(
        UUID personId,
        String ladder,
        String level,
        @Nullable UUID managerId,
        @Nullable String team,
        @Nullable String onLadder,
        @Nullable String onLevel,
        @Nullable String reason,
        @Nullable StandingRow from,
        StandingRow to,
        @Nullable String causes,
        @Nullable String gates,
        double sortKey) {}
