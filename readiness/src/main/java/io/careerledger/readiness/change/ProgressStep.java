package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.model.ReadinessStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How ready a person was on one day, and what led there from the step before. The numbers are those of the readiness result
 * as of that day.
 *
 * @param employed false on days after she left and before she came back, which are answered for the day she left
 * @param level that she had
 * @param targetLevel null at the top of the ladder, as are score and confidence
 * @param status null where the ladder of that day has no level to answer for; then score and confidence are null too
 * @param facts that happened since the step before, by effective date, then stream order; the first
 *     {@link #MOST_FACTS} of them, none at the first step
 * @param moreFacts how many followed that are not listed
 * @param change what moved the score since the step before; null at the first step and next to one without a status
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "asOf",
    "employed",
    "level",
    "targetLevel",
    "ladder",
    "status",
    "score",
    "confidence",
    "facts",
    "moreFacts",
    "change"
})
public record ProgressStep(
        LocalDate asOf,
        boolean employed,
        String level,
        @Nullable String targetLevel,
        LadderUsed ladder,
        @Nullable ReadinessStatus status,
        @Nullable Double score,
        @Nullable Double confidence,
        List<FactRef> facts,
        int moreFacts,
        @Nullable ScoreMove change) {

    /** Most facts that one step lists. */
    public static final int MOST_FACTS = 200;

    public ProgressStep {
        facts = List.copyOf(facts);
    }
}
