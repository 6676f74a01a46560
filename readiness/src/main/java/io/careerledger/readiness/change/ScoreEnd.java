package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.events.StreamPosition;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.model.ReadinessStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the readiness result says at one end of a comparison.
 *
 * @param knownAt as asked; null when it was not
 * @param viewedOn the day answered for: {@code asOf}, or the day on which she had left by then
 * @param targetLevel null at the top of the ladder, as are score and confidence
 * @param position that of the last event inside the cut
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "asOf",
    "knownAt",
    "viewedOn",
    "currentLevel",
    "targetLevel",
    "ladder",
    "position",
    "status",
    "score",
    "confidence"
})
public record ScoreEnd(
        LocalDate asOf,
        @Nullable Instant knownAt,
        LocalDate viewedOn,
        String currentLevel,
        @Nullable String targetLevel,
        LadderUsed ladder,
        StreamPosition position,
        ReadinessStatus status,
        @Nullable Double score,
        @Nullable Double confidence) {

    static ScoreEnd of(Standpoint standpoint) {
        return new ScoreEnd(
                standpoint.question().asOf(),
                standpoint.question().knownAt(),
                standpoint.day(),
                standpoint.level(),
                standpoint.targetId(),
                LadderUsed.of(standpoint.ladder()),
                ReadinessModel.position(
                        standpoint.history(), standpoint.question().asOf()),
                standpoint.status(),
                Standpoint.scoreOf(standpoint.appraisal()),
                Standpoint.confidenceOf(standpoint.appraisal()));
    }
}
