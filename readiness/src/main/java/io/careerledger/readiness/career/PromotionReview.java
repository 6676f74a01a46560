package io.careerledger.readiness.career;

import io.careerledger.events.ReviewVerdict;
import java.time.LocalDate;
import java.util.UUID;

/** A reviewer's stand on a promotion case; a later one by her replaces it. */
public record PromotionReview(
        UUID reviewId, UUID reviewerId, ReviewVerdict verdict, LocalDate reviewedOn, int sequence) {}
