package io.careerledger.readiness.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is different about a person under a scenario: her verdict, or only her score.
 *
 * <p>Where both sides have a score, the contributions of the causes differ by exactly what the scores differ by, within
 * 1e-9. A verdict may differ without causes: then a gate says why, or the rubric has no place or no further level for her.
 *
 * @param from the verdict of the baseline
 * @param to the verdict of the scenario
 * @param targetFrom the level judged by; null where nothing is, as are score and threshold
 * @param scoreFrom R, 0..100
 * @param thresholdFrom the score from which the level counts as reached
 * @param causes every criterion whose contribution differs, by how much it does, greatest first, then by criterion
 * @param gates those that pass on one side only; one that a side does not have passes there
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "from",
    "to",
    "targetFrom",
    "targetTo",
    "scoreFrom",
    "scoreTo",
    "thresholdFrom",
    "thresholdTo",
    "causes",
    "gates"
})
public record Change(
        Verdict from,
        Verdict to,
        @Nullable String targetFrom,
        @Nullable String targetTo,
        @Nullable Double scoreFrom,
        @Nullable Double scoreTo,
        @Nullable Double thresholdFrom,
        @Nullable Double thresholdTo,
        List<Cause> causes,
        List<GateTurn> gates) {

    public Change {
        causes = List.copyOf(causes);
        gates = List.copyOf(gates);
    }

    /** Whether the verdict differs, and not the score alone. */
    public boolean flips() {
        return from != to;
    }

    /**
     * One criterion that does not contribute the same on both sides.
     *
     * @param criterion a competency's id, {@code outcomes} or {@code mentoring}
     * @param contributionFrom its share of the baseline's score; null when the baseline does not ask for it
     * @param contributionTo its share of the scenario's score; null when the scenario does not ask for it
     * @param expectedFrom the rating expected; null for outcomes and mentoring too, as are the numbers of ratings
     * @param ratingsFrom how many ratings count
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({
        "criterion",
        "contributionFrom",
        "contributionTo",
        "expectedFrom",
        "expectedTo",
        "ratingsFrom",
        "ratingsTo"
    })
    public record Cause(
            String criterion,
            @Nullable Double contributionFrom,
            @Nullable Double contributionTo,
            @Nullable Integer expectedFrom,
            @Nullable Integer expectedTo,
            @Nullable Integer ratingsFrom,
            @Nullable Integer ratingsTo) {

        /** By how much the criterion moves the score; what a side does not ask for contributes nothing there. */
        public double difference() {
            return (contributionTo == null ? 0 : contributionTo) - (contributionFrom == null ? 0 : contributionFrom);
        }
    }

    /**
     * A gate that passes on one side and fails on the other.
     *
     * @param gate {@code must-have:<competency>}, {@code verified-outcomes} or {@code score}
     * @param from null when the baseline has no such gate
     * @param to null when the scenario has no such gate
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({"gate", "from", "to"})
    public record GateTurn(
            String gate, @Nullable Boolean from, @Nullable Boolean to) {}
}
