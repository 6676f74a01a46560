package io.careerledger.query.projection.table;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion case was proposed with.
 *
 * @param sequence of the proposal in the subject's stream
 * @param level the person's, by the packet; null when the packet does not say
 * @param failedGates JSON array of the gates that the packet's readiness did not pass
 */
public record PromotionCaseRow(
        UUID personId,
        UUID caseId,
        int partition,
        long sequence,
        LocalDate proposedOn,
        UUID proposerId,
        @Nullable UUID previousCaseId,
        String ladder,
        int ladderVersion,
        String ladderHash,
        @Nullable String level,
        String targetLevel,
        @Nullable String packetStatus,
        @Nullable Double packetScore,
        @Nullable Double packetThreshold,
        String failedGates) {}
