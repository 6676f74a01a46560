package io.careerledger.readiness.model;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.Ladder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How well a person masters a competency, whatever a level expects of it.
 *
 * @param mean Σwx/Σw of the ratings that count, on their scale
 * @param raters how many of them are by someone else
 */
public record Mastery(String competency, double mean, int raters) {

    /** The mean from which a person can teach a competency. */
    public static final double TO_TEACH = 3.5;

    /** The competencies of the ladder for which any rating counts on the day, in the ladder's order. */
    public static List<Mastery> of(CareerHistory history, Ladder ladder, LocalDate day) {
        Map<String, List<Rating>> counting = history.ratings().countingOn(day);
        List<Mastery> masteries = new ArrayList<>(counting.size());
        for (Competency competency : ladder.competencies()) {
            List<Rating> ratings = counting.getOrDefault(competency.id(), List.of());
            RatingSums sums = new RatingSums(ratings, ladder.model(), history.personId(), day);
            if (sums.sumOfWeights() > 0) {
                masteries.add(new Mastery(competency.id(), sums.weightedSum() / sums.sumOfWeights(), sums.others()));
            }
        }
        return masteries;
    }

    public boolean sufficesToTeach() {
        return Tolerance.reaches(mean, TO_TEACH);
    }
}
