package io.careerledger.query.outcome;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.Metric;
import io.careerledger.events.Money;
import io.careerledger.events.SourceLink;
import io.careerledger.events.Tier;
import io.careerledger.readiness.ladder.Verification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One outcome with what stakeholders said of it.
 *
 * @param verification as the standing attestations make it
 * @param standing false once it was retracted
 * @param retractedReason null while it stands
 * @param recordedAt when the ledger learnt it
 * @param actorId who recorded it
 */
record OutcomeItem(
        UUID outcomeId,
        String title,
        @Nullable String narrative,
        LocalDate occurredOn,
        Tier tier,
        List<String> competencies,
        @Nullable Metric metric,
        @Nullable Money benefit,
        @Nullable BigDecimal percent,
        BigDecimal attribution,
        boolean achieved,
        @Nullable String learning,
        List<SourceLink> sources,
        Verification verification,
        boolean standing,
        @Nullable String retractedReason,
        List<AttestationItem> attestations,
        Instant recordedAt,
        UUID actorId) {

    /** The same with what this one said of it only. */
    OutcomeItem attestedBy(UUID attester) {
        return new OutcomeItem(
                outcomeId,
                title,
                narrative,
                occurredOn,
                tier,
                competencies,
                metric,
                benefit,
                percent,
                attribution,
                achieved,
                learning,
                sources,
                verification,
                standing,
                retractedReason,
                attestations.stream()
                        .filter(attestation -> attestation.attesterId().equals(attester))
                        .toList(),
                recordedAt,
                actorId);
    }

    /**
     * What one stakeholder said, and when.
     *
     * @param standing whether it is her last word
     */
    record AttestationItem(
            UUID attesterId,
            @Nullable String attesterName,
            AttestationVerdict verdict,
            @Nullable String comment,
            LocalDate attestedOn,
            boolean standing,
            Instant recordedAt) {}
}
