package io.careerledger.readiness.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.events.LadderRef;
import io.careerledger.events.StreamPosition;
import io.careerledger.readiness.ladder.LadderVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How ready a person is for a level, down to every rating and outcome: the answer that clients read and that promotion
 * cases freeze. Its JSON has these fields in this order, whatever else a mapper is told.
 *
 * @param targetLevel null at the top of the ladder, as is everything after the status; lists are empty there
 * @param knownAt as asked; null when it was not
 * @param position that of the last event inside the cut
 * @param score R, 0..100
 * @param threshold the score from which the level counts as reached
 * @param confidence 0..1, the share of the competencies that is settled
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "personId",
    "currentLevel",
    "targetLevel",
    "ladder",
    "asOf",
    "knownAt",
    "position",
    "status",
    "score",
    "threshold",
    "confidence",
    "competencies",
    "outcomes",
    "mentoring",
    "gates",
    "nextSteps"
})
public record ReadinessResult(
        UUID personId,
        String currentLevel,
        @Nullable String targetLevel,
        LadderUsed ladder,
        LocalDate asOf,
        @Nullable Instant knownAt,
        StreamPosition position,
        ReadinessStatus status,
        @Nullable Double score,
        @Nullable Double threshold,
        @Nullable Double confidence,
        List<CompetencyReadiness> competencies,
        @Nullable OutcomesReadiness outcomes,
        @Nullable MentoringReadiness mentoring,
        List<Gate> gates,
        List<NextStep> nextSteps) {

    public ReadinessResult {
        competencies = List.copyOf(competencies);
        gates = List.copyOf(gates);
        nextSteps = List.copyOf(nextSteps);
    }

    /**
     * The ladder version that the numbers come from.
     *
     * @param hash SHA-256 of its canonical JSON
     */
    @JsonPropertyOrder({"id", "version", "hash"})
    public record LadderUsed(String id, int version, String hash) {

        public static LadderUsed of(LadderVersion ladder) {
            LadderRef ref = ladder.ref();
            return new LadderUsed(ref.id(), ref.version(), ladder.hash());
        }
    }

    /**
     * One must-have or the outcomes or the score, each of which readiness asks for.
     *
     * @param gate {@code must-have:<competency>}, {@code verified-outcomes} or {@code score}
     * @param detail what was found and what is needed, as a sentence
     */
    @JsonPropertyOrder({"gate", "passed", "detail"})
    public record Gate(String gate, boolean passed, String detail) {}

    /**
     * What to do about one term of the score.
     *
     * @param criterion a competency's id, {@code outcomes} or {@code mentoring}
     * @param headroom what the term could add to the score at most
     * @param gain what this step would add to the score; negative where more ratings would confirm a shortfall
     */
    @JsonPropertyOrder({"criterion", "headroom", "gain", "action"})
    public record NextStep(String criterion, double headroom, double gain, String action) {}
}
