package io.careerledger.query.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller is asked about somebody: all that she may see of her.
 *
 * @param message of whoever asks; null when there is none
 * @param expiresOn the last day on which it may be answered
 */
record FeedbackRequestItem(
        UUID requestId,
        Someone person,
        Someone requester,
        List<CompetencyAsked> competencies,
        List<OutcomeAsked> outcomes,
        @Nullable String message,
        LocalDate askedOn,
        LocalDate expiresOn) {

    /**
     * A person, or a service user.
     *
     * @param name null when the ledger does not know
     */
    record Someone(UUID id, @Nullable String name) {}

    /** A competency to rate, and whether the caller has. */
    record CompetencyAsked(String competency, boolean rated) {}

    /**
     * An outcome to attest, and whether the caller has.
     *
     * @param title null when its fact cannot be read
     */
    record OutcomeAsked(UUID outcomeId, @Nullable String title, boolean attested) {}
}
