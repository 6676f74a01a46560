package io.careerledger.events;

import org.jspecify.annotations.Nullable;

/** What a reviewer says of one competency. */
public record CriterionReview(
        String competency, ReviewVerdict verdict, @Nullable String comment) {}
