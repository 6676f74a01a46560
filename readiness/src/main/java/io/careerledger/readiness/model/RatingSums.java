package io.careerledger.readiness.model;

import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.ladder.ModelNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the ratings that count for one competency add up to on a day: w, Σw and Σwx of the model. */
final class RatingSums {

    private final double[] weights;
    private final double sumOfWeights;
    private final double weightedSum;
    private final int others;

    /**
     * @param ratings those that count on the day
     * @param subject whose ratings they are
     */
    RatingSums(List<Rating> ratings, ModelNumbers model, UUID subject, LocalDate day) {
        this.weights = new double[ratings.size()];
        double sum = 0;
        double weighted = 0;
        int byOthers = 0;
        for (int index = 0; index < weights.length; index++) {
            Rating rating = ratings.get(index);
            double weight =
                    model.weightOf(rating.relation()) * Decay.after(rating.ageOn(day), model.ratingHalfLifeDays());
            weights[index] = weight;
            sum += weight;
            weighted += weight * rating.value();
            byOthers += weight > 0 && !rating.isBy(subject) ? 1 : 0;
        }
        this.sumOfWeights = sum;
        this.weightedSum = weighted;
        this.others = byOthers;
    }

    /** w of the rating at the index. */
    double weightOf(int index) {
        return weights[index];
    }

    /** Σw. */
    double sumOfWeights() {
        return sumOfWeights;
    }

    /** Σwx. */
    double weightedSum() {
        return weightedSum;
    }

    /** How many ratings by someone other than the subject have any weight. */
    int others() {
        return others;
    }
}
