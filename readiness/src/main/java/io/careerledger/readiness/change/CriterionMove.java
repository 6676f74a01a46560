package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.readiness.model.Appraisal;
import io.careerledger.readiness.model.Appraisal.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By how much one criterion moved the score.
 *
 * @param criterion a competency's id, {@code outcomes} or {@code mentoring}
 * @param contributionBefore 0 where the criterion was not assessed
 * @param contributionAfter 0 where the criterion is not assessed
 */
@JsonPropertyOrder({"criterion", "contributionBefore", "contributionAfter", "difference"})
public record CriterionMove(String criterion, double contributionBefore, double contributionAfter, double difference) {

    private static final Comparator<CriterionMove> GREATEST_FIRST = Comparator.comparingDouble(
                    (CriterionMove move) -> Math.abs(move.difference))
            .reversed();

    /** Those that moved, the greatest first, of equals the first in the ladder's order; they add up to the difference. */
    static List<CriterionMove> between(Appraisal before, Appraisal after) {
        Map<String, Double> earlier = contributions(before);
        Map<String, Double> later = contributions(after);
        Map<String, Double> all = new LinkedHashMap<>(later);
        earlier.forEach(all::putIfAbsent);
        List<CriterionMove> moves = new ArrayList<>();
        for (String criterion : all.keySet()) {
            double from = earlier.getOrDefault(criterion, 0.0);
            double to = later.getOrDefault(criterion, 0.0);
            if (from != to) {
                moves.add(new CriterionMove(criterion, from, to, to - from));
            }
        }
        moves.sort(GREATEST_FIRST);
        return moves;
    }

    private static Map<String, Double> contributions(Appraisal appraisal) {
        Map<String, Double> contributions = new LinkedHashMap<>();
        for (Share share : appraisal.shares()) {
            contributions.put(share.criterion(), share.contribution());
        }
        return contributions;
    }
}
