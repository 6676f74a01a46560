package io.careerledger.readiness.replay;

import io.careerledger.readiness.model.Judgement;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.model.ReadinessStatus;
import org.jspecify.annotations.Nullable;

/** How a person stands under the baseline or under one scenario; what does not apply is null. */
public sealed interface Standing {

    /** The rubric, its hash being that of the document as overridden; null when no version of her ladder is known. */
    @Nullable
    LadderUsed ladder();

    /** Her level, by its id on {@link #ladder()}; on her own ladder when she is unplaced, null when she had none. */
    @Nullable
    String level();

    Verdict verdict();

    /** The level that she is judged by; null unless she is judged. */
    default @Nullable String targetLevel() {
        return null;
    }

    /** Null when she is unplaced. */
    default @Nullable ReadinessStatus status() {
        return null;
    }

    /** R, 0..100; null unless she is judged. */
    default @Nullable Double score() {
        return null;
    }

    /** 0..1; null unless she is judged. */
    default @Nullable Double confidence() {
        return null;
    }

    /** The score from which the level counts as reached; null unless she is judged. */
    default @Nullable Double threshold() {
        return null;
    }

    /** Why the rubric has no place for her; null when it has. */
    default @Nullable Reason reason() {
        return null;
    }

    /** Why a rubric has no place for somebody. */
    enum Reason {
        /** No version of her ladder was known at the cut. */
        LADDER_NOT_KNOWN,
        /** The rubric lacks her level, and no mapping names another. */
        LEVEL_NOT_ON_LADDER,
        /** The rubric lacks the level that the case was about, and no mapping names another. */
        TARGET_NOT_ON_LADDER,
        /** By what was known at the decision she had not joined on its day. */
        NOT_YET_JOINED
    }

    /**
     * There is a level to be ready for.
     *
     * @param status never {@code AT_TOP}
     */
    record Judged(
            LadderUsed ladder,
            String level,
            String targetLevel,
            ReadinessStatus status,
            Double score,
            Double confidence,
            Double threshold)
            implements Standing {

        static Judged of(LadderUsed ladder, String level, Judgement judgement) {
            return new Judged(
                    ladder,
                    level,
                    judgement.targetLevel(),
                    judgement.status(),
                    judgement.score(),
                    judgement.confidence(),
                    judgement.threshold());
        }

        @Override
        public Verdict verdict() {
            return Verdict.of(status);
        }
    }

    /** There is no level above hers. */
    record AtTop(LadderUsed ladder, String level) implements Standing {
        @Override
        public Verdict verdict() {
            return Verdict.AT_TOP;
        }

        @Override
        public ReadinessStatus status() {
            return ReadinessStatus.AT_TOP;
        }
    }

    /** The rubric cannot judge her; she is counted and listed as such, never left out. */
    record Unplaced(@Nullable LadderUsed ladder, @Nullable String level, Reason reason) implements Standing {
        @Override
        public Verdict verdict() {
            return Verdict.UNPLACED;
        }
    }
}
