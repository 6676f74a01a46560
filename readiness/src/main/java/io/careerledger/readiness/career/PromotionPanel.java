package io.careerledger.readiness.career;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who may review and decide a promotion case from {@code effectiveOn} on; empty lists name nobody. */
public record PromotionPanel(List<UUID> reviewers, List<UUID> deciders, LocalDate effectiveOn) {}
