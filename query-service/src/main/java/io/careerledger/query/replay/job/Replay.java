package io.careerledger.query.replay.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A replay as it stands.
 *
 * @param cut null before it is fixed
 * @param failure the problem that it failed with, as the API tells it; null unless it FAILED
 * @param resultHash null unless it is COMPLETED
 * @param elapsedMs from its start to its end; null before both
 * @param pseudonymKey of the pseudonyms of this replay, in hexadecimal digits
 * @param layout form of its rows; null before it starts
 */
public record Replay(
        ReplayRequest request,
        Instant requestedAt,
        ReplayState state,
        ReplayProgress progress,
        @Nullable ReplayCut cut,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long elapsedMs,
        @Nullable JsonNode failure,
        @Nullable String resultHash,
        String pseudonymKey,
        @Nullable Integer layout) {

    /** Whether this code may read its results: those in the form of another version are left to that. */
    public boolean isOfThisLayout() {
        return layout != null && layout == ReplayTables.LAYOUT;
    }
}
