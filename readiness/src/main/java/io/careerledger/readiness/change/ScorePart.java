package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.readiness.model.Appraisal;
import io.careerledger.readiness.model.ReadinessStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the way from one score to another.
 *
 * @param statusAfter by which it shows what made her ready
 * @param scoreBefore null at the top of the ladder, as are {@code scoreAfter} and then the difference
 * @param criteria that moved, the greatest move first; they add up to the difference
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"cause", "statusBefore", "statusAfter", "scoreBefore", "scoreAfter", "difference", "criteria"})
public record ScorePart(
        Cause cause,
        ReadinessStatus statusBefore,
        ReadinessStatus statusAfter,
        @Nullable Double scoreBefore,
        @Nullable Double scoreAfter,
        @Nullable Double difference,
        List<CriterionMove> criteria) {

    public ScorePart {
        criteria = List.copyOf(criteria);
    }

    static ScorePart of(Cause cause, @Nullable Appraisal before, @Nullable Appraisal after) {
        return new ScorePart(
                cause,
                Standpoint.statusOf(before),
                Standpoint.statusOf(after),
                Standpoint.scoreOf(before),
                Standpoint.scoreOf(after),
                before == null || after == null ? null : (Double) (after.score() - before.score()),
                before == null || after == null ? List.of() : CriterionMove.between(before, after));
    }
}
