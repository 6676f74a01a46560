package io.careerledger.readiness.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A score taken apart by criterion, without its evidence and words: what is compared over time.
 *
 * @param score R, 0..100
 * @param confidence 0..1
 * @param shares of the competencies in the ladder's order, then outcomes, then mentoring; they add up to the score
 */
public record Appraisal(ReadinessStatus status, double score, double confidence, List<Share> shares) {

    public Appraisal {
        shares = List.copyOf(shares);
    }

    /**
     * What one term adds to the score.
     *
     * @param criterion a competency's id, {@code outcomes} or {@code mentoring}
     */
    public record Share(String criterion, double contribution) {}

    static Appraisal of(Evaluation evaluation) {
        List<Share> shares = new ArrayList<>(evaluation.terms().size());
        for (Term term : evaluation.terms()) {
            shares.add(new Share(term.criterion(), evaluation.contribution(term)));
        }
        return new Appraisal(evaluation.status(), evaluation.score(), evaluation.confidence(), shares);
    }
}
