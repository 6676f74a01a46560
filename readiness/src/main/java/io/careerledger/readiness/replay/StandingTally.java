package io.careerledger.readiness.replay;

import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.replay.Standing.Reason;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a summary needs of one standing.
 *
 * @param score NaN when there is none
 * @param changed whether verdict or score differ from the baseline's
 */
record StandingTally(
        @Nullable LadderUsed ladder,
        Verdict verdict,
        double score,
        @Nullable Reason reason,
        boolean changed) {

    static StandingTally of(Standing standing, boolean changed) {
        Double score = standing.score();
        return new StandingTally(
                standing.ladder(), standing.verdict(), score == null ? Double.NaN : score, standing.reason(), changed);
    }

    static StandingTally of(Comparison comparison) {
        return of(comparison.standing(), comparison.change() != null);
    }

    void write(DataOutput out) throws IOException {
        TallyForm.writeOptional(ladder, out, TallyForm::writeLadder);
        TallyForm.writeText(verdict.name(), out);
        out.writeDouble(score);
        TallyForm.writeOptional(reason == null ? null : reason.name(), out, TallyForm::writeText);
        out.writeBoolean(changed);
    }

    static StandingTally read(DataInput in) throws IOException {
        LadderUsed ladder = TallyForm.readOptional(in, TallyForm::readLadder);
        Verdict verdict = Verdict.valueOf(TallyForm.readText(in));
        double score = in.readDouble();
        String reason = TallyForm.readOptional(in, TallyForm::readText);
        return new StandingTally(
                ladder, verdict, score, reason == null ? null : Reason.valueOf(reason), in.readBoolean());
    }
}
