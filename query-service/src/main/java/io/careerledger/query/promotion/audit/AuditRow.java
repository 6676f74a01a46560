package io.careerledger.query.promotion.audit;

import io.careerledger.events.DecisionOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision. Its components are the columns of the export in their order, which only ever grows at the end.
 *
 * @param fromLevel the person's at the proposal, by the packet
 * @param support reviews that stand, as are the counts after it
 * @param dissent how many of them speak against the decision; none for a deferral
 * @param overridden whether the decision went against the majority for a reason given
 * @param packetStatus readiness frozen at the proposal
 * @param failedGates of that readiness
 * @param decisionPosition of the person's stream once the decision was in it
 */
record AuditRow(
        UUID caseId,
        UUID personId,
        @Nullable String personName,
        @Nullable String fromLevel,
        String targetLevel,
        String ladder,
        int ladderVersion,
        String ladderHash,
        @Nullable UUID previousCaseId,
        UUID proposerId,
        @Nullable String proposerName,
        LocalDate proposedOn,
        Instant proposalRecordedAt,
        @Nullable String packetStatus,
        @Nullable Double packetScore,
        @Nullable Double packetThreshold,
        List<String> failedGates,
        int support,
        int oppose,
        int abstain,
        int recused,
        int dissent,
        @Nullable Integer quorumNeeded,
        DecisionOutcome outcome,
        UUID deciderId,
        @Nullable String deciderName,
        LocalDate decidedOn,
        Instant decisionRecordedAt,
        String rationale,
        boolean overridden,
        @Nullable String overrideReason,
        List<String> conditions,
        @Nullable LocalDate levelEffectiveOn,
        @Nullable LocalDate reviewOn,
        boolean responded,
        @Nullable LocalDate respondedOn,
        String decisionPosition) {}
