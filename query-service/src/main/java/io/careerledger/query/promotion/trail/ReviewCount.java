package io.careerledger.query.promotion.trail;

import org.jspecify.annotations.Nullable;

/**
 * The reviews of a case that stand, counted.
 *
 * @param quorumNeeded by the ladder version that the packet was judged by; null when it is not known here
 * @param quorumMet null when it is not known how many are needed
 */
public record ReviewCount(
        int support,
        int oppose,
        int abstain,
        int recused,
        @Nullable Integer quorumNeeded,
        @Nullable Boolean quorumMet) {

    public static ReviewCount of(CaseRow row, Rubric rubric) {
        Integer needed = rubric.quorum();
        return new ReviewCount(
                row.support(),
                row.oppose(),
                row.abstain(),
                row.recused().size(),
                needed,
                needed == null ? null : row.counted() >= needed);
    }
}
