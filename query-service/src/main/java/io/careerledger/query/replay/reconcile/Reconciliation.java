package io.careerledger.query.replay.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of comparing the live rows with a replay.
 *
 * @param asOf the day of the rows that were compared
 * @param people compared
 * @param equal of them, to the last bit
 * @param different people with a difference
 * @param differences the first {@value #MOST}, by person and field
 * @param stale rows of another day or ladder version, which were not compared
 * @param parked streams that the projection could not apply, which were not compared
 * @param position offset up to which both were read, by partition
 */
record Reconciliation(
        LocalDate asOf,
        long people,
        long equal,
        long different,
        List<Difference> differences,
        long stale,
        List<UUID> parked,
        SortedMap<Integer, Long> position,
        long elapsedMs) {

    /** Differences shown, and parked streams shown. */
    static final int MOST = 100;

    /**
     * One field of one person.
     *
     * @param field {@code person} where one side has nothing of her
     * @param live as stored; null for nothing
     * @param replayed as it comes out of the topic
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Difference(
            UUID personId,
            String field,
            @Nullable Object live,
            @Nullable Object replayed) {}
}
