package io.careerledger.readiness.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.events.Relation;
import io.careerledger.readiness.career.Rating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One competency of a readiness result, with the ratings that count.
 *
 * @param expected the rating that the level expects, 1..5
 * @param weight ω
 * @param estimate m, on the scale of the ratings
 * @param standardError s, on the same scale
 * @param probability P, 0..1
 * @param contribution the competency's share of the score
 * @param additionalRatersNeeded how many more peers at the estimate would settle it, 1..10; null when it is settled or
 *     ten would not do
 * @param ratings one for every rater, by rater's id
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "competency",
    "expected",
    "weight",
    "mustHave",
    "estimate",
    "standardError",
    "probability",
    "state",
    "contribution",
    "additionalRatersNeeded",
    "ratings"
})
public record CompetencyReadiness(
        String competency,
        int expected,
        double weight,
        boolean mustHave,
        double estimate,
        double standardError,
        double probability,
        CompetencyState state,
        double contribution,
        @Nullable Integer additionalRatersNeeded,
        List<CountedRating> ratings) {

    public CompetencyReadiness {
        ratings = List.copyOf(ratings);
    }

    /**
     * A rating that counts.
     *
     * @param rating 1..5
     * @param weight w, after decay
     */
    @JsonPropertyOrder({"ratingId", "raterId", "relation", "rating", "observedOn", "weight"})
    public record CountedRating(
            UUID ratingId, UUID raterId, Relation relation, int rating, LocalDate observedOn, double weight) {

        private static CountedRating of(Rating rating, double weight) {
            return new CountedRating(
                    rating.ratingId(),
                    rating.raterId(),
                    rating.relation(),
                    rating.value(),
                    rating.observedOn(),
                    weight);
        }
    }

    static CompetencyReadiness of(CompetencyTerm term, double contribution) {
        return new CompetencyReadiness(
                term.criterion(),
                term.expectation().rating(),
                term.weight(),
                term.expectation().mustHave(),
                term.estimate(),
                term.standardError(),
                term.value(),
                term.state(),
                contribution,
                term.additionalRatersNeeded(),
                counted(term));
    }

    private static List<CountedRating> counted(CompetencyTerm term) {
        List<Rating> ratings = term.ratings();
        List<CountedRating> counted = new ArrayList<>(ratings.size());
        for (int index = 0; index < ratings.size(); index++) {
            counted.add(CountedRating.of(ratings.get(index), term.weightOf(index)));
        }
        return counted;
    }
}
