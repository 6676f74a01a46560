package io.careerledger.readiness.model;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Outcome;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.ladder.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a person's results amount to at a level: step 4 of the model. */
final class OutcomesTerm implements Term {

    static final String CRITERION = "outcomes";

    private final Ladder ladder;
    private final Level level;
    private final List<OutcomeValue> items;
    private final double score;
    private final int verifiedAtTier;

    OutcomesTerm(CareerHistory history, Ladder ladder, Level level, LocalDate day) {
        this.ladder = ladder;
        this.level = level;
        this.items = new ArrayList<>();
        double missing = 1;
        int verified = 0;
        for (Outcome outcome : history.outcomes().standingOn(day)) {
            if (outcome.isAchieved()) {
                Verification verification = outcome.verificationOn(day, history.personId());
                OutcomeValue item = OutcomeValue.of(outcome, verification, ladder, level, day);
                items.add(item);
                missing *= 1 - item.value();
                verified += item.isAtTier() && item.isVerified() ? 1 : 0;
            }
        }
        this.score = 1 - missing;
        this.verifiedAtTier = verified;
    }

    @Override
    public String criterion() {
        return CRITERION;
    }

    @Override
    public double weight() {
        return level.outcomeWeight();
    }

    /** O. */
    @Override
    public double value() {
        return score;
    }

    /** Every standing achieved outcome, in stream order, those that are worth nothing at the level too. */
    List<OutcomeValue> items() {
        return items;
    }

    /** How many outcomes of any age are verified and of the level's tier or above. */
    int verifiedAtTier() {
        return verifiedAtTier;
    }

    int requiredAtTier() {
        return level.verifiedNeeded();
    }

    boolean passesGate() {
        return verifiedAtTier >= level.verifiedNeeded();
    }

    /** To corroborate the claim at the level's tier that it helps most, or to record an outcome if that helps more. */
    @Override
    public Step nextStep() {
        Step best = furtherOutcome();
        for (int index = 0; index < items.size(); index++) {
            OutcomeValue item = items.get(index);
            if (item.verification() == Verification.CLAIMED && item.isAtTier()) {
                Step corroboration = corroboration(index);
                if (corroboration.termAfter() > best.termAfter()) {
                    best = corroboration;
                }
            }
        }
        return best;
    }

    private Step furtherOutcome() {
        double missing = 1;
        for (OutcomeValue item : items) {
            missing *= 1 - item.value();
        }
        missing *= 1 - ladder.model().weightOf(Verification.CLAIMED);
        return new Step.FurtherOutcome(level.tier(), level.referenceBenefit(), ladder.referenceCurrency(), 1 - missing);
    }

    private Step corroboration(int claimed) {
        Outcome outcome = items.get(claimed).outcome();
        Verification then = outcome.isLinked() ? Verification.METRIC_LINKED : Verification.CORROBORATED;
        double missing = 1;
        for (int index = 0; index < items.size(); index++) {
            OutcomeValue item = items.get(index);
            missing *= 1 - (index == claimed ? item.valueWith(ladder.model().weightOf(then)) : item.value());
        }
        return new Step.Corroboration(outcome.outcomeId(), outcome.occurredOn(), outcome.tier(), 1 - missing);
    }
}
