package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.SkillRated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every rating that a person was given. */
public final class Ratings {

    static final Ratings NONE = new Ratings(FactList.empty());

    private final FactList<Rating> all;

    private Ratings(FactList<Rating> all) {
        this.all = all;
    }

    /** Every rating ever recorded, withdrawn ones included, in stream order. */
    public List<Rating> all() {
        return all;
    }

    /** Null when there is no rating of that id. */
    public @Nullable Rating withId(UUID ratingId) {
        return all.last(rating -> rating.hasId(ratingId));
    }

    /**
     * The ratings that count at the day, by competency: of each rater the latest by (observed date, stream order) that
     * was observed by then and never withdrawn; those of one competency in the order of their raters' ids.
     *
     * <p>Neither repeating a rating nor recording ratings in another order changes the order here, so that sums over it
     * stay the same to the last bit.
     */
    public Map<String, List<Rating>> countingOn(LocalDate asOf) {
        return countingOn(asOf, Rating::competency);
    }

    /**
     * The same as {@link #countingOn(LocalDate)} as if some ratings had not been given, or for another competency.
     *
     * @param competency that a rating counts for; null when it does not count at all
     */
    public Map<String, List<Rating>> countingOn(LocalDate asOf, Function<Rating, @Nullable String> competency) {
        int limit = Day.of(asOf);
        Map<String, List<Rating>> byCompetency = new LinkedHashMap<>();
        for (int index = 0; index < all.size(); index++) {
            Rating rating = all.get(index);
            String counted = rating.isWithdrawn() || rating.day() > limit ? null : competency.apply(rating);
            if (counted != null) {
                place(rating, byCompetency.computeIfAbsent(counted, key -> new ArrayList<>()));
            }
        }
        return byCompetency;
    }

    /** Keeps the list sorted by rater, with the later of two ratings of one rater. */
    private static void place(Rating rating, List<Rating> counting) {
        int low = 0;
        int high = counting.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = counting.get(middle).compareRater(rating);
            if (order == 0) {
                if (counting.get(middle).day() <= rating.day()) {
                    counting.set(middle, rating);
                }
                return;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        counting.add(low, rating);
    }

    Ratings rated(SkillRated event, int sequence) {
        return new Ratings(all.with(new Rating(event, sequence)));
    }

    Ratings withdrawn(UUID ratingId) {
        return new Ratings(all.withLastChanged(rating -> rating.hasId(ratingId), Rating::asWithdrawn));
    }

    /** The day on which it was observed; {@link Day#NEVER} when there is no rating of that id. */
    int dayOf(UUID ratingId) {
        Rating rating = withId(ratingId);
        return rating == null ? Day.NEVER : rating.day();
    }
}
