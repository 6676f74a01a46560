package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.readiness.model.Appraisal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What moved a score, at a glance: as a {@link ScoreChange} between the two days tells it in full.
 *
 * @param difference null where either day is at the top of the ladder, as are all the other fields
 * @param byLadder what of it came with another ladder version
 * @param byTarget what of it came with another level to aim at
 * @param byDecay what of it came with time
 * @param byFacts what of it came with facts
 * @param criterion that moved most between the two days; null when none did
 * @param fact that moved the score most, in the order in which the facts came to count; null when none did
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"difference", "byLadder", "byTarget", "byDecay", "byFacts", "criterion", "fact"})
public record ScoreMove(
        @Nullable Double difference,
        @Nullable Double byLadder,
        @Nullable Double byTarget,
        @Nullable Double byDecay,
        @Nullable Double byFacts,
        @Nullable CriterionMove criterion,
        @Nullable FactMove fact) {

    private static final ScoreMove UNKNOWN = new ScoreMove(null, null, null, null, null, null, null);

    /** What one fact did to the score. */
    @JsonPropertyOrder({"fact", "difference"})
    public record FactMove(FactRef fact, double difference) {}

    static ScoreMove of(@Nullable Appraisal before, @Nullable Appraisal after, List<ScorePart> parts) {
        if (before == null || after == null) {
            return UNKNOWN;
        }
        List<CriterionMove> criteria = CriterionMove.between(before, after);
        return new ScoreMove(
                after.score() - before.score(),
                sum(parts, cause -> cause instanceof Cause.Ladder),
                sum(parts, cause -> cause instanceof Cause.Target),
                sum(parts, cause -> cause instanceof Cause.Decay),
                sum(parts, cause -> cause instanceof Cause.Fact),
                criteria.isEmpty() ? null : criteria.getFirst(),
                greatest(parts));
    }

    private static double sum(List<ScorePart> parts, Predicate<Cause> kind) {
        return parts.stream()
                .filter(part -> kind.test(part.cause()))
                .mapToDouble(ScoreMove::difference)
                .sum();
    }

    /** Of equals the first. */
    private static @Nullable FactMove greatest(List<ScorePart> parts) {
        return parts.stream()
                .filter(part -> part.cause() instanceof Cause.Fact && difference(part) != 0)
                .sorted(Comparator.comparingDouble((ScorePart part) -> -Math.abs(difference(part))))
                .findFirst()
                .map(part -> new FactMove(((Cause.Fact) part.cause()).fact(), difference(part)))
                .orElse(null);
    }

    private static double difference(ScorePart part) {
        Double difference = part.difference();
        return difference == null ? 0 : difference;
    }
}
