package io.careerledger.readiness.replay;

import io.careerledger.readiness.career.Rating;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Compares the raters of one person with each other.
 *
 * <p>A rating is held against the mean of what others gave her for the same competency, only ratings that count in the
 * baseline and none by herself: what she thinks of herself is no yardstick for those who rate her.
 */
final class Leanings {

    private Leanings() {}

    /** One for every rater of hers who can be compared, by rater's id. */
    static List<Leaning> of(Map<String, List<Rating>> counting, UUID subject) {
        SortedMap<UUID, Leaning> byRater = new TreeMap<>(Ids.IN_TEXT_ORDER);
        counting.values().forEach(ratings -> add(ratings, subject, byRater));
        return List.copyOf(byRater.values());
    }

    private static void add(List<Rating> ratings, UUID subject, Map<UUID, Leaning> byRater) {
        int sum = 0;
        int raters = 0;
        for (Rating rating : ratings) {
            if (!rating.isBy(subject)) {
                sum += rating.value();
                raters++;
            }
        }
        for (Rating rating : ratings) {
            if (raters > 1 && !rating.isBy(subject)) {
                Leaning pair = Leaning.of(rating.raterId(), rating.value(), sum - rating.value(), raters - 1);
                byRater.merge(pair.raterId(), pair, Leaning::plus);
            }
        }
    }
}
