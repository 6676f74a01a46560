package io.careerledger.query.mentoring;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessSummary;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person is measured by at both ends of a time: the level that followed hers at its beginning, on the ladder
 * version in force then. A later promotion or another version of the ladder moves the bar; two scores by different bars
 * would say nothing of what changed in between.
 */
record Yardstick(CareerHistory history, LadderVersion ladder, String targetLevel, ReadinessQuestion question) {

    /** Empty where she had not joined by then, had no level to go to, or nobody knows her ladder. */
    static Optional<Yardstick> of(CareerHistory history, Line line, LocalDate from) {
        try {
            ReadinessQuestion question = line.question().on(from);
            LadderVersion ladder = ReadinessModel.ladder(history, line.ladders(), question);
            ReadinessSummary summary = ReadinessModel.summarise(history, ladder, question);
            return Optional.ofNullable(summary.targetLevel())
                    .map(target -> new Yardstick(history, ladder, target, question));
        } catch (LadderNotKnown | LevelNotOnLadder | NotYetJoined e) {
            return Optional.empty();
        }
    }

    /** On a day, not before she joined. */
    ReadinessSummary on(LocalDate day) {
        ReadinessQuestion there = new ReadinessQuestion(day, question.knownAt(), targetLevel, null);
        return ReadinessModel.summarise(history, ladder, there);
    }

    double scoreOn(LocalDate day) {
        return Objects.requireNonNull(on(day).score());
    }
}
