package io.careerledger.readiness.model;

import io.careerledger.events.Tier;
import io.careerledger.readiness.career.Outcome;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.ladder.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one outcome is worth at a level on a day: v·√a·z·κ_t·d.
 *
 * @param verificationWeight v
 * @param size z, 0..1
 * @param tierFactor κ_t
 * @param decay d
 */
record OutcomeValue(
        Outcome outcome,
        Verification verification,
        double verificationWeight,
        double size,
        double tierFactor,
        double decay) {

    private static final double ONE_TIER_BELOW = 0.5;
    private static final List<Tier> ASCENDING = List.of(Tier.values());

    static OutcomeValue of(Outcome outcome, Verification verification, Ladder ladder, Level level, LocalDate day) {
        return new OutcomeValue(
                outcome,
                verification,
                ladder.model().weightOf(verification),
                size(outcome, ladder, level),
                tierFactor(outcome.tier(), level.tier()),
                Decay.after(outcome.ageOn(day), ladder.model().outcomeHalfLifeDays()));
    }

    double value() {
        return valueWith(verificationWeight);
    }

    /** What it would be worth with another v. */
    double valueWith(double otherVerificationWeight) {
        return otherVerificationWeight * StrictMath.sqrt(outcome.attribution()) * size * tierFactor * decay;
    }

    /** Whether it was a problem of the level's tier or above. */
    boolean isAtTier() {
        return tierFactor == 1;
    }

    boolean isVerified() {
        return switch (verification) {
            case CORROBORATED, METRIC_LINKED -> true;
            case DISPUTED, CLAIMED -> false;
        };
    }

    private static double size(Outcome outcome, Ladder ladder, Level level) {
        double byMoney = sizeByMoney(outcome, ladder, level);
        double byPercent = Double.isNaN(outcome.percent())
                ? Double.NaN
                : Math.min(1, outcome.percent() / level.referencePercent());
        if (Double.isNaN(byMoney)) {
            return Double.isNaN(byPercent) ? ladder.model().unquantifiedSize() : byPercent;
        }
        return Double.isNaN(byPercent) ? byMoney : Math.max(byMoney, byPercent);
    }

    /** NaN when there is no money, or none in a currency whose rate is known. */
    private static double sizeByMoney(Outcome outcome, Ladder ladder, Level level) {
        String currency = outcome.currency();
        OptionalDouble rate = currency == null ? OptionalDouble.empty() : ladder.rate(currency);
        if (rate.isEmpty()) {
            return Double.NaN;
        }
        double benefit = outcome.amount() * rate.getAsDouble();
        return Math.min(1, StrictMath.log1p(benefit) / StrictMath.log1p(level.referenceBenefit()));
    }

    private static double tierFactor(Tier tier, Tier required) {
        int below = ASCENDING.indexOf(required) - ASCENDING.indexOf(tier);
        if (below <= 0) {
            return 1;
        }
        return below == 1 ? ONE_TIER_BELOW : 0;
    }
}
