package io.careerledger.readiness.replay;

import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.replay.Standing.Reason;
import org.jspecify.annotations.Nullable;

/** Where a person stands on a rubric, before any of her evidence is looked at. */
sealed interface Place {

    /** There is a level to be judged by. */
    record Below(LadderVersion version, String level, Level target) implements Place {
        /** Whether the same evidence gives the same numbers at both: the model asks nothing else of a ladder. */
        boolean asksTheSameAs(Below other) {
            Ladder one = version.ladder();
            Ladder two = other.version.ladder();
            return target.equals(other.target)
                    && one.model().equals(two.model())
                    && one.referenceCurrency().equals(two.referenceCurrency())
                    && one.currencyRates().equals(two.currencyRates());
        }
    }

    record Top(LadderVersion version, String level) implements Place {}

    record Nowhere(@Nullable LadderVersion version, String level, Reason reason) implements Place {}

    /**
     * The place of a level on a ladder version.
     *
     * @param version null when none is known
     * @param target that is asked about; null for the level after the person's
     */
    static Place on(@Nullable LadderVersion version, String level, @Nullable String target) {
        if (version == null) {
            return new Nowhere(null, level, Reason.LADDER_NOT_KNOWN);
        }
        return target == null ? belowNext(version, level) : below(version, level, target);
    }

    private static Place belowNext(LadderVersion version, String level) {
        Ladder ladder = version.ladder();
        if (ladder.indexOf(level) < 0) {
            return new Nowhere(version, level, Reason.LEVEL_NOT_ON_LADDER);
        }
        return ladder.next(level)
                .<Place>map(next -> new Below(version, level, next))
                .orElseGet(() -> new Top(version, level));
    }

    private static Place below(LadderVersion version, String level, String target) {
        return version.ladder()
                .level(target)
                .<Place>map(asked -> new Below(version, level, asked))
                .orElseGet(() -> new Nowhere(version, level, Reason.TARGET_NOT_ON_LADDER));
    }
}
