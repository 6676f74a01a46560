package io.careerledger.query.replay.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.readiness.replay.Summary.RaterLeniency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a replay says of its whole population, as a caller sees it.
 *
 * @param decisions re-judged; null where they are too few to be told of without names
 * @param raters who can be compared with others, the most lenient first
 * @param ratersCompared how many they are in all
 * @param names what managers, raters and people without a place are called; empty for whoever sees no names
 * @param withheld null for whoever sees names
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SummaryView(
        UUID id,
        String name,
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable ReplayCut cut,
        int people,
        @Nullable Integer decisions,
        long eventsFolded,
        @Nullable Long elapsedMs,
        @Nullable String resultHash,
        SideView baseline,
        List<SideView> scenarios,
        List<RaterLeniency> raters,
        int ratersCompared,
        Map<UUID, String> names,
        @Nullable Withheld withheld) {

    /** How many groups and people are left out of what is broken down; totals count them. */
    record Withheld(GroupCount levels, GroupCount managers, GroupCount teams) {

        /** Groups and the people in them. */
        record GroupCount(int groups, long people) {}
    }
}
