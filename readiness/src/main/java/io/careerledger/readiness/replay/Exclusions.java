package io.careerledger.readiness.replay;

import io.careerledger.events.Relation;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Rating;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Ratings that do not count, as if they had never been given: an earlier rating by somebody else, or by the same rater in
 * another relation, then counts as if it were her last.
 *
 * <p>What an excluded rater attested stays: an attestation is evidence about a result, not a judgement on the scale.
 */
public record Exclusions(Set<Relation> relations, Set<UUID> raters) {

    /** Every rating counts. */
    public static final Exclusions NONE = new Exclusions(Set.of(), Set.of());

    public Exclusions {
        relations = Set.copyOf(relations);
        raters = Set.copyOf(raters);
    }

    boolean excludes(Rating rating) {
        return relations.contains(rating.relation()) || (!raters.isEmpty() && raters.contains(rating.raterId()));
    }

    /** Whether any rating of the person is left out. */
    boolean touch(CareerHistory history) {
        if (relations.isEmpty() && raters.isEmpty()) {
            return false;
        }
        List<Rating> all = history.ratings().all();
        for (int index = 0; index < all.size(); index++) {
            if (excludes(all.get(index))) {
                return true;
            }
        }
        return false;
    }
}
