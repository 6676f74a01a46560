package io.careerledger.readiness.change;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.model.Appraisal;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One end of a comparison: a question with all that its score hangs on.
 *
 * @param history as known at this end
 * @param day that the question is answered for: the day asked about, or the one on which she had left by then
 * @param level that the person has on the day
 * @param target null at the top of the ladder, as is the appraisal
 */
record Standpoint(
        CareerHistory history,
        ReadinessQuestion question,
        LocalDate day,
        String level,
        LadderVersion ladder,
        @Nullable Level target,
        @Nullable Appraisal appraisal) {

    /**
     * @throws NotYetJoined when {@code asOf} is before the person's first day
     * @throws LadderNotKnown when the catalog lacks her ladder
     * @throws LevelNotOnLadder when the ladder version lacks the level asked for, or hers where none is asked for
     */
    static Standpoint of(CareerHistory history, LadderCatalog catalog, ReadinessQuestion question) {
        LadderVersion ladder = ReadinessModel.ladder(history, catalog, question);
        LocalDate day = history.employment().viewedOn(question.asOf());
        String level = ReadinessModel.levelFact(history, question.asOf()).level();
        Level target = ReadinessModel.target(history, ladder, question);
        Appraisal appraisal = appraisal(history, ladder, target, day);
        return new Standpoint(history, question, day, level, ladder, target, appraisal);
    }

    /** By this end's ladder, of other facts, at another level, on another day; null without a level. */
    @Nullable
    Appraisal appraisal(CareerHistory evidence, @Nullable Level level, LocalDate on) {
        return appraisal(evidence, ladder, level, on);
    }

    private static @Nullable Appraisal appraisal(
            CareerHistory evidence, LadderVersion ladder, @Nullable Level level, LocalDate on) {
        return level == null ? null : ReadinessModel.appraise(evidence, ladder.ladder(), level, on);
    }

    /** What the other end's question would be about on this end's ladder; this end's target where that says nothing. */
    @Nullable
    Level targetOf(Standpoint other) {
        Ladder rubric = ladder.ladder();
        String asked = other.question.level();
        if (asked != null || rubric.level(other.level).isEmpty()) {
            return target;
        }
        return rubric.next(other.level).orElse(target);
    }

    @Nullable
    String targetId() {
        return target == null ? null : target.id();
    }

    ReadinessStatus status() {
        return statusOf(appraisal);
    }

    static ReadinessStatus statusOf(@Nullable Appraisal appraisal) {
        return appraisal == null ? ReadinessStatus.AT_TOP : appraisal.status();
    }

    static @Nullable Double scoreOf(@Nullable Appraisal appraisal) {
        return appraisal == null ? null : (Double) appraisal.score();
    }

    static @Nullable Double confidenceOf(@Nullable Appraisal appraisal) {
        return appraisal == null ? null : (Double) appraisal.confidence();
    }
}
