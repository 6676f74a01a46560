package io.careerledger.query.replay.result;

import java.util.UUID;

/**
 * Another decision about the same level of the same ladder at a baseline score within {@value Results#ALIKE} points.
 *
 * @param of the case that it is like
 * @param score under the baseline
 * @param approved how many of all that are like it were approved; the same in every row of it
 */
public record AlikeRow(
        UUID of, UUID caseId, UUID personId, String outcome, double score, int approved, int declined, int deferred) {}
