package io.careerledger.readiness.replay;

import io.careerledger.events.DecisionOutcome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a summary needs of one decision.
 *
 * @param digest of the whole answer
 * @param standings the baseline's, then one for every scenario
 */
record DecisionTally(
        UUID caseId,
        Digest digest,
        @Nullable String ladder,
        String targetLevel,
        DecisionOutcome outcome,
        List<StandingTally> standings) {

    static DecisionTally of(DecisionAnswer answer) {
        return new DecisionTally(
                answer.caseId(),
                ResultHash.digest(answer),
                answer.ladder(),
                answer.targetLevel(),
                answer.outcome(),
                PersonTally.standings(answer.baseline(), answer.scenarios()));
    }

    void write(DataOutput out) throws IOException {
        TallyForm.writeId(caseId, out);
        TallyForm.writeDigest(digest, out);
        TallyForm.writeOptional(ladder, out, TallyForm::writeText);
        TallyForm.writeText(targetLevel, out);
        TallyForm.writeText(outcome.name(), out);
        TallyForm.writeAll(standings, out, StandingTally::write);
    }

    static DecisionTally read(DataInput in) throws IOException {
        UUID caseId = TallyForm.readId(in);
        Digest digest = TallyForm.readDigest(in);
        String ladder = TallyForm.readOptional(in, TallyForm::readText);
        String targetLevel = TallyForm.readText(in);
        DecisionOutcome outcome = DecisionOutcome.valueOf(TallyForm.readText(in));
        List<StandingTally> standings = new ArrayList<>();
        TallyForm.readAll(standings, in, StandingTally::read);
        return new DecisionTally(caseId, digest, ladder, targetLevel, outcome, standings);
    }
}
