package io.careerledger.readiness.career;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked what she saw of the person.
 *
 * @param requesterId who asked
 * @param fromId who was asked
 * @param competencies to rate
 * @param outcomeIds to attest
 * @param expiresOn the last day on which the request stands
 * @param withdrawnOn the day from which it stands no longer; null unless it was withdrawn
 * @param sequence of the event in the stream
 */
public record FeedbackRequest(
        UUID requestId,
        UUID requesterId,
        UUID fromId,
        List<String> competencies,
        List<UUID> outcomeIds,
        LocalDate askedOn,
        LocalDate expiresOn,
        @Nullable LocalDate withdrawnOn,
        int sequence) {

    static FeedbackRequest of(FeedbackRequested event, int sequence) {
        return new FeedbackRequest(
                event.requestId(),
                event.requesterId(),
                event.fromId(),
                event.competencies(),
                event.outcomeIds(),
                event.effectiveOn(),
                event.expiresOn(),
                null,
                sequence);
    }

    /** Whether it may be answered on the day; the day on which it expires is the last one. */
    public boolean isOpenOn(LocalDate day) {
        boolean withdrawn = withdrawnOn != null && !withdrawnOn.isAfter(day);
        return !withdrawn && !askedOn.isAfter(day) && !expiresOn.isBefore(day);
    }

    /** Whether whoever was asked has rated the competency since, and has not taken it back. */
    public boolean isRated(String competency, Ratings ratings) {
        return ratings.all().stream()
                .anyMatch(rating -> rating.sequence() > sequence
                        && rating.isBy(fromId)
                        && !rating.isWithdrawn()
                        && rating.competency().equals(competency));
    }

    /** Whether whoever was asked has attested the outcome since, and has not taken it back. */
    public boolean isAttested(Outcome outcome) {
        Attestation last = outcome.lastAttestationBy(fromId, LocalDate.MAX);
        return last != null && last.sequence() > sequence && last.verdict() != AttestationVerdict.WITHDRAW;
    }

    FeedbackRequest withdrawn(LocalDate day) {
        return new FeedbackRequest(
                requestId, requesterId, fromId, competencies, outcomeIds, askedOn, expiresOn, day, sequence);
    }
}
