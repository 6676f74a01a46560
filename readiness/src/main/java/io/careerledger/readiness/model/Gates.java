package io.careerledger.readiness.model;

import io.careerledger.readiness.model.ReadinessResult.Gate;
import java.util.ArrayList;
import java.util.List;

/** What readiness asks for besides the sum, put into words: step 7 of the model. */
final class Gates {

    static final String VERIFIED_OUTCOMES = "verified-outcomes";
    static final String SCORE = "score";

    private Gates() {}

    static String mustHave(String competency) {
        return "must-have:" + competency;
    }

    /** Must-haves in the ladder's order, then outcomes, then the score. */
    static List<Gate> of(Evaluation evaluation, double mustHaveAt) {
        List<Gate> gates = new ArrayList<>();
        for (CompetencyTerm competency : evaluation.competencies()) {
            if (competency.expectation().mustHave()) {
                gates.add(mustHave(competency, mustHaveAt));
            }
        }
        gates.add(verifiedOutcomes(evaluation));
        gates.add(score(evaluation));
        return gates;
    }

    private static Gate mustHave(CompetencyTerm competency, double mustHaveAt) {
        String detail = competency.isRatedByOthers()
                ? Words.probability(competency.value()) + " probable to be at "
                        + competency.expectation().rating() + " or above; "
                        + Words.probability(mustHaveAt) + " is needed."
                : "Nobody but the person herself has rated it.";
        return new Gate(mustHave(competency.criterion()), competency.passesGate(), detail);
    }

    private static Gate verifiedOutcomes(Evaluation evaluation) {
        OutcomesTerm outcomes = evaluation.outcomes();
        String detail = Words.count(outcomes.verifiedAtTier(), "verified outcome") + " at tier "
                + evaluation.level().tier() + " or above; "
                + outcomes.requiredAtTier() + (outcomes.requiredAtTier() == 1 ? " is needed." : " are needed.");
        return new Gate(VERIFIED_OUTCOMES, outcomes.passesGate(), detail);
    }

    private static Gate score(Evaluation evaluation) {
        String detail = "The score is " + Words.score(evaluation.score()) + "; "
                + Words.score(evaluation.level().readyAt()) + " is needed.";
        return new Gate(SCORE, evaluation.passesScoreGate(), detail);
    }
}
