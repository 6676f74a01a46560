package io.careerledger.readiness.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.replay.Standing.Reason;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a replay says of its whole population.
 *
 * @param people of the population
 * @param decisions of their promotion cases that were judged again
 * @param baseline by the ladders in force; compared with nothing, so that its matrix is empty and nobody flips
 * @param scenarios in the order of the question
 * @param raters at most {@link #MAX_RATERS} with at least {@link #LEAST_PAIRS} compared ratings, the most lenient first; when
 *     there are more, half of them the most lenient and half the most severe
 * @param ratersCompared how many have that many
 * @param resultHash see {@link ResultHash}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"people", "decisions", "baseline", "scenarios", "raters", "ratersCompared", "resultHash"})
public record Summary(
        int people,
        int decisions,
        Side baseline,
        List<Side> scenarios,
        List<RaterLeniency> raters,
        int ratersCompared,
        String resultHash) {

    /** Of raters shown. */
    public static final int MAX_RATERS = 200;

    /** Below so many compared ratings a rater's leniency is mostly chance. */
    public static final int LEAST_PAIRS = 5;

    /** Of unplaced people listed for one scenario; all of them are counted, and found among the changes. */
    public static final int MAX_UNPLACED = 200;

    public Summary {
        scenarios = List.copyOf(scenarios);
        raters = List.copyOf(raters);
    }

    /**
     * The baseline or one scenario.
     *
     * @param ladderHash of the rubric that judged everybody who was judged; null when there were several or none
     * @param ladders that judged people at {@code asOf}, with their numbers, by id and version
     * @param verdicts how many people have each
     * @param matrix how verdicts of the baseline became those of the scenario, by level at {@code asOf}
     * @param flips people whose verdict differs from the baseline's
     * @param changed people whose verdict or score does
     * @param unplacedPeople the first ones by id
     * @param unmappedCompetencies without a place on the scenario's ladder, by id
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({
        "name",
        "ladderHash",
        "ladders",
        "verdicts",
        "matrix",
        "byLevel",
        "flips",
        "changed",
        "decisions",
        "unplaced",
        "unplacedPeople",
        "unmappedCompetencies"
    })
    public record Side(
            String name,
            @Nullable String ladderHash,
            List<LadderPeople> ladders,
            Map<Verdict, Integer> verdicts,
            List<LevelMatrix> matrix,
            List<LevelGroup> byLevel,
            int flips,
            int changed,
            DecisionCounts decisions,
            int unplaced,
            List<UnplacedPerson> unplacedPeople,
            List<UnmappedCompetency> unmappedCompetencies) {}

    /** How many people one rubric judged. */
    @JsonPropertyOrder({"ladder", "people"})
    public record LadderPeople(LadderUsed ladder, int people) {}

    /**
     * How many people at a level went from which verdict to which.
     *
     * @param cells by the baseline's verdict, then by the scenario's; every cell is there
     */
    @JsonPropertyOrder({"ladder", "level", "people", "cells"})
    public record LevelMatrix(String ladder, String level, int people, Map<Verdict, Map<Verdict, Integer>> cells) {}

    /** The people at a level of a ladder at {@code asOf}, both as in the baseline; in the ladder's order where it is known. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({"ladder", "level", "people", "verdicts", "scores"})
    public record LevelGroup(
            String ladder,
            String level,
            int people,
            Map<Verdict, Integer> verdicts,
            @Nullable Scores scores) {}

    /**
     * How the scores of a group are distributed; of those who have one.
     *
     * @param lowerQuartile of sorted scores the one at (n − 1)/4 from the first, between two of them in proportion
     * @param upperQuartile the one at 3(n − 1)/4, likewise
     */
    @JsonPropertyOrder({"people", "mean", "lowerQuartile", "median", "upperQuartile"})
    public record Scores(int people, double mean, double lowerQuartile, double median, double upperQuartile) {}

    /**
     * Past decisions as this side judges them.
     *
     * @param judged those of people who have a place on its ladder
     * @param approvedNotReady approved, though not ready by it
     * @param declinedReady declined, though ready by it
     */
    @JsonPropertyOrder({"judged", "approvedNotReady", "declinedReady"})
    public record DecisionCounts(int judged, int approvedNotReady, int declinedReady) {}

    /** Somebody for whom the rubric has no place; ladder and level are her own. */
    @JsonPropertyOrder({"personId", "ladder", "level", "reason"})
    public record UnplacedPerson(UUID personId, String ladder, String level, Reason reason) {}

    /**
     * A competency without a place on the scenario's ladder.
     *
     * @param ratings standing ones that count for nothing because of that
     * @param people of whom they are
     */
    @JsonPropertyOrder({"competency", "ratings", "people"})
    public record UnmappedCompetency(String competency, int ratings, int people) {}

    /**
     * How a rater rates in comparison with others who rated the same people for the same competencies.
     *
     * @param pairs compared ratings
     * @param mean of her rating less the others' mean, in steps of the rating scale; positive is lenient
     */
    @JsonPropertyOrder({"raterId", "pairs", "mean"})
    public record RaterLeniency(UUID raterId, int pairs, double mean) {}
}
