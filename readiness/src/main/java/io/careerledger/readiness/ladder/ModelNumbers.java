package io.careerledger.readiness.ladder;

import io.careerledger.events.Relation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of the readiness model that hold for a whole ladder.
 *
 * @param priorGap how far below the expected rating a person is taken to be before anyone rated her
 * @param priorWeight κ, the weight of that assumption, in ratings
 * @param ratingSigma σ, the standard deviation of one rating
 * @param ratingHalfLifeDays after how many days a rating counts half
 * @param outcomeHalfLifeDays after how many days an outcome counts half
 * @param metAt probability from which a competency is met
 * @param notMetAt probability up to which a competency is not met
 * @param mustHaveAt probability from which a must-have gate passes
 * @param relationWeights k, one for every relation
 * @param verificationWeights v, 0..1, one for every verification
 * @param unquantifiedSize z, 0..1, of an outcome without usable money or percent
 */
public record ModelNumbers(
        double priorGap,
        double priorWeight,
        double ratingSigma,
        double ratingHalfLifeDays,
        double outcomeHalfLifeDays,
        double metAt,
        double notMetAt,
        double mustHaveAt,
        Map<Relation, Double> relationWeights,
        Map<Verification, Double> verificationWeights,
        double unquantifiedSize) {

    /** What holds where a ladder document says nothing else. */
    public static final ModelNumbers DEFAULTS = new ModelNumbers(
            1,
            0.25,
            0.8,
            365,
            730,
            0.8,
            0.2,
            0.5,
            Map.of(
                    Relation.SELF, 0.2,
                    Relation.MANAGER, 1.0,
                    Relation.PEER, 0.7,
                    Relation.REPORT, 0.7,
                    Relation.MENTOR, 0.7,
                    Relation.COMMITTEE, 1.0),
            Map.of(
                    Verification.DISPUTED, 0.1,
                    Verification.CLAIMED, 0.4,
                    Verification.CORROBORATED, 0.7,
                    Verification.METRIC_LINKED, 1.0),
            0.5);

    public ModelNumbers {
        relationWeights = complete(Relation.class, relationWeights);
        verificationWeights = complete(Verification.class, verificationWeights);
    }

    /** k of the relation. */
    public double weightOf(Relation relation) {
        return Objects.requireNonNull(relationWeights.get(relation));
    }

    /** v of the verification. */
    public double weightOf(Verification verification) {
        return Objects.requireNonNull(verificationWeights.get(verification));
    }

    private static <E extends Enum<E>> Map<E, Double> complete(Class<E> type, Map<E, Double> weights) {
        if (weights.size() != type.getEnumConstants().length) {
            throw new IllegalArgumentException("every " + type.getSimpleName() + " needs a weight: " + weights);
        }
        return Collections.unmodifiableMap(new EnumMap<>(weights));
    }
}
