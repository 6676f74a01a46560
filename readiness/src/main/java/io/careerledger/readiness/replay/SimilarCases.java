package io.careerledger.readiness.replay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.events.DecisionOutcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How cases like one were decided: those about the same level of the same ladder whose score by the baseline lies within
 * {@value #WITHIN} points of its own, itself not among them.
 *
 * @param approved how many were
 * @param nearest at most {@value #NEAREST} cases, by how far their scores lie away, then by id
 */
@JsonPropertyOrder({"approved", "declined", "deferred", "nearest"})
public record SimilarCases(int approved, int declined, int deferred, List<UUID> nearest) {

    /** Points of score, both bounds included. */
    public static final double WITHIN = 5;

    /** Of cases listed. */
    public static final int NEAREST = 5;

    /** A case without a ladder or a score has none. */
    public static final SimilarCases NONE = new SimilarCases(0, 0, 0, List.of());

    public SimilarCases {
        nearest = List.copyOf(nearest);
    }

    /**
     * A decided case, as far as others are like it.
     *
     * @param targetLevel by its id on the ladder
     * @param score by the baseline, 0..100
     */
    public record PastCase(UUID caseId, String ladder, String targetLevel, DecisionOutcome outcome, double score) {}

    private record Kind(String ladder, String targetLevel) {}

    /** Of every case those that are like it, by its id; in time n·log n and memory n. */
    public static Map<UUID, SimilarCases> among(Collection<PastCase> cases) {
        Map<UUID, SimilarCases> similar = new HashMap<>();
        cases.stream()
                .collect(Collectors.groupingBy(one -> new Kind(one.ladder(), one.targetLevel())))
                .values()
                .forEach(group -> new Neighbourhood(group).addTo(similar));
        return similar;
    }
}
