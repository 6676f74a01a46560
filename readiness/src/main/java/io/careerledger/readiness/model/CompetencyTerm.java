package io.careerledger.readiness.model;

import io.careerledger.events.Relation;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.ladder.Expectation;
import io.careerledger.readiness.ladder.ModelNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How probably a person meets what a level expects of one competency: steps 1 to 3 of the model. */
final class CompetencyTerm implements Term {

    private static final int MOST_ADDITIONAL_RATERS = 10;

    private final Expectation expectation;
    private final ModelNumbers model;
    private final UUID subject;
    private final List<Rating> ratings;
    private final RatingSums sums;
    private final double information;
    private final double estimate;
    private final double probability;
    private final CompetencyState state;

    /**
     * @param ratings those that count on the day
     * @param subject whose ratings they are
     */
    CompetencyTerm(Expectation expectation, ModelNumbers model, List<Rating> ratings, UUID subject, LocalDate day) {
        this.expectation = expectation;
        this.model = model;
        this.subject = subject;
        this.ratings = ratings;
        this.sums = new RatingSums(ratings, model, subject, day);
        this.information = model.priorWeight() + sums.sumOfWeights();
        this.estimate = estimate(sums.sumOfWeights(), sums.weightedSum());
        this.probability = probability(estimate, information);
        this.state = isRatedByOthers() ? stateAt(probability) : CompetencyState.UNCERTAIN;
    }

    @Override
    public String criterion() {
        return expectation.competency();
    }

    @Override
    public double weight() {
        return expectation.weight();
    }

    @Override
    public double value() {
        return probability;
    }

    Expectation expectation() {
        return expectation;
    }

    /** The ratings that count, in the order of {@link #weightOf}. */
    List<Rating> ratings() {
        return ratings;
    }

    /** w of the rating at the index. */
    double weightOf(int index) {
        return sums.weightOf(index);
    }

    /** m, on the scale of the ratings. */
    double estimate() {
        return estimate;
    }

    /** s. */
    double standardError() {
        return model.ratingSigma() / StrictMath.sqrt(information);
    }

    CompetencyState state() {
        return state;
    }

    /** Whether a rating by someone other than the subject counts. */
    boolean isRatedByOthers() {
        return sums.others() > 0;
    }

    /** Whether a must-have gate on the competency passes. */
    boolean passesGate() {
        return isRatedByOthers() && Tolerance.reaches(probability, model.mustHaveAt());
    }

    /** How many more peers at the present estimate would settle it; null when it is settled, or ten would not do. */
    @Nullable
    Integer additionalRatersNeeded() {
        if (state != CompetencyState.UNCERTAIN) {
            return null;
        }
        for (int raters = 1; raters <= MOST_ADDITIONAL_RATERS; raters++) {
            if (stateAt(probabilityWithMore(raters)) != CompetencyState.UNCERTAIN) {
                return raters;
            }
        }
        return null;
    }

    @Override
    public Step nextStep() {
        if (state == CompetencyState.NOT_MET) {
            return renewedRatings();
        }
        Integer needed = additionalRatersNeeded();
        int raters = needed == null ? 1 : needed;
        boolean settles = needed != null || state == CompetencyState.MET;
        return new Step.MoreRaters(raters, estimate, bar(), settles, probabilityWithMore(raters));
    }

    private Step renewedRatings() {
        double sumOfWeights = 0;
        double weightedSum = 0;
        int renewed = 0;
        for (int index = 0; index < ratings.size(); index++) {
            Rating rating = ratings.get(index);
            boolean own = rating.isBy(subject);
            double weight = own ? sums.weightOf(index) : model.weightOf(rating.relation());
            sumOfWeights += weight;
            weightedSum += weight * (own ? rating.value() : Math.max(rating.value(), expectation.rating()));
            renewed += own ? 0 : 1;
        }
        double after = probability(estimate(sumOfWeights, weightedSum), model.priorWeight() + sumOfWeights);
        return new Step.RenewedRatings(renewed, expectation.rating(), after);
    }

    private double probabilityWithMore(int peers) {
        return probability(estimate, information + peers * model.weightOf(Relation.PEER));
    }

    private double estimate(double sumOfWeights, double weightedSum) {
        double prior = model.priorWeight() * (expectation.rating() - model.priorGap());
        return (prior + weightedSum) / (model.priorWeight() + sumOfWeights);
    }

    private double probability(double mean, double knowledge) {
        return StandardNormal.cumulative((mean - bar()) * StrictMath.sqrt(knowledge) / model.ratingSigma());
    }

    private double bar() {
        return expectation.rating() - 0.5;
    }

    private CompetencyState stateAt(double p) {
        if (Tolerance.reaches(p, model.metAt())) {
            return CompetencyState.MET;
        }
        return Tolerance.staysWithin(p, model.notMetAt()) ? CompetencyState.NOT_MET : CompetencyState.UNCERTAIN;
    }
}
