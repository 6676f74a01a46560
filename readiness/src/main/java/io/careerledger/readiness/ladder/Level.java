package io.careerledger.readiness.ladder;

import io.careerledger.events.Tier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder and what it asks for.
 *
 * @param tier complexity of the problems that people at this level solve
 * @param next the level that follows, when it is not simply the one after (parallel tracks)
 * @param typicalYears informative only, never used in a score
 * @param compensation informative only, never used in a score
 * @param readyAt score, 0..100, from which a person is ready for this level
 * @param outcomeWeight ω of the outcomes in the score; 0 drops the term
 * @param referenceBenefit benefit that counts as full size, in the ladder's reference currency
 * @param referencePercent improvement that counts as full size, in percent
 * @param verifiedNeeded how many verified outcomes at the tier the gate asks for
 * @param mentoringWeight ω of mentoring in the score; 0 drops the term
 * @param mentorshipsNeeded how many counting mentorships make the term full; 0 drops it
 * @param expectations at most one per competency, in the ladder's order of competencies
 */
public record Level(
        String id,
        String name,
        Tier tier,
        @Nullable String next,
        @Nullable String focus,
        @Nullable String responsibilities,
        @Nullable String typicalYears,
        @Nullable String compensation,
        double readyAt,
        double outcomeWeight,
        double referenceBenefit,
        double referencePercent,
        int verifiedNeeded,
        double mentoringWeight,
        int mentorshipsNeeded,
        List<Expectation> expectations) {

    public static final double DEFAULT_READY_AT = 75;
    public static final double DEFAULT_OUTCOME_WEIGHT = 2;
    public static final double DEFAULT_REFERENCE_BENEFIT = 100_000;
    public static final double DEFAULT_REFERENCE_PERCENT = 5;
    public static final int DEFAULT_VERIFIED_NEEDED = 1;
    public static final double DEFAULT_MENTORING_WEIGHT = 0;
    public static final int DEFAULT_MENTORSHIPS_NEEDED = 0;

    public Level {
        expectations = List.copyOf(expectations);
    }

    /** What this level asks of the competency; empty when it does not assess it. */
    public Optional<Expectation> expectation(String competency) {
        return expectations.stream()
                .filter(expectation -> expectation.competency().equals(competency))
                .findFirst();
    }

    Level withExpectations(List<Expectation> others) {
        return new Level(
                id,
                name,
                tier,
                next,
                focus,
                responsibilities,
                typicalYears,
                compensation,
                readyAt,
                outcomeWeight,
                referenceBenefit,
                referencePercent,
                verifiedNeeded,
                mentoringWeight,
                mentorshipsNeeded,
                others);
    }
}
