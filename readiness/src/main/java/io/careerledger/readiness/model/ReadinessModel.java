package io.careerledger.readiness.model;

import io.careerledger.events.LadderRef;
import io.careerledger.events.StreamPosition;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.career.Ratings;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The readiness model of PRODUCT.md: the same history, ladder version and question always give the same result, to the
 * last bit.
 *
 * <p>The history handed in is cut at {@code knownAt} already: it is the fold of the events recorded by then. Days after a
 * person left are answered for the day she left.
 */
public final class ReadinessModel {

    private ReadinessModel() {}

    /**
     * Answers by the ladder that the person is on, in the version asked for or else in force.
     *
     * @param catalog every version known; those recorded after the question's {@code knownAt} are not in force for it
     * @throws NotYetJoined when {@code asOf} is before the person's first day
     * @throws LadderNotKnown when the catalog lacks her ladder or the version asked for
     * @throws LevelNotOnLadder when the ladder version lacks the level asked for, or hers where none is asked for
     */
    public static ReadinessResult evaluate(CareerHistory history, LadderCatalog catalog, ReadinessQuestion question) {
        return evaluate(history, ladder(history, catalog, question), question);
    }

    /**
     * Answers by one ladder version, whatever version the question names.
     *
     * @throws NotYetJoined when {@code asOf} is before the person's first day
     * @throws LevelNotOnLadder when the ladder version lacks the level asked for, or hers where none is asked for
     */
    public static ReadinessResult evaluate(CareerHistory history, LadderVersion ladder, ReadinessQuestion question) {
        LocalDate day = history.employment().viewedOn(question.asOf());
        Level target = target(history, ladder, question);
        return target == null
                ? atTop(history, ladder, question)
                : result(Evaluation.of(history, ladder.ladder(), target, day), history, ladder, question);
    }

    /**
     * The same answer as {@link #evaluate(CareerHistory, LadderVersion, ReadinessQuestion)} without its evidence and
     * words, for lists of many people.
     *
     * @throws NotYetJoined when {@code asOf} is before the person's first day
     * @throws LevelNotOnLadder when the ladder version lacks the level asked for, or hers where none is asked for
     */
    public static ReadinessSummary summarise(CareerHistory history, LadderVersion ladder, ReadinessQuestion question) {
        LocalDate day = history.employment().viewedOn(question.asOf());
        Level target = target(history, ladder, question);
        return target == null
                ? ReadinessSummary.AT_TOP
                : ReadinessSummary.of(Evaluation.of(history, ladder.ladder(), target, day));
    }

    /**
     * The score at a level by criterion, whatever level the person has; asks nothing of her employment.
     *
     * @param day up to which facts count, and that they have aged to
     */
    public static Appraisal appraise(CareerHistory history, Ladder ladder, Level level, LocalDate day) {
        return Appraisal.of(Evaluation.of(history, ladder, level, day));
    }

    /**
     * The numbers of {@link #evaluate(CareerHistory, LadderVersion, ReadinessQuestion)} at a level, without words, from ratings
     * that may be others than those of the history; asks nothing of her employment.
     *
     * @param ratings those that count, by competency, see {@link Ratings#countingOn}
     * @param day up to which other facts count, and that all have aged to
     */
    public static Judgement judge(
            CareerHistory history, Map<String, List<Rating>> ratings, Ladder ladder, Level level, LocalDate day) {
        return new Judgement(Evaluation.of(history, ratings, ladder, level, day));
    }

    /**
     * The ladder version that a question is answered by.
     *
     * @throws NotYetJoined when {@code asOf} is before the person's first day
     * @throws LadderNotKnown when the catalog lacks her ladder or the version asked for
     */
    public static LadderVersion ladder(CareerHistory history, LadderCatalog catalog, ReadinessQuestion question) {
        String id = levelFact(history, question.asOf()).ladder();
        Integer version = question.ladderVersion();
        Optional<LadderVersion> found;
        if (version != null) {
            found = catalog.version(new LadderRef(id, version));
        } else {
            LadderCatalog known = question.knownAt() == null ? catalog : catalog.knownAt(question.knownAt());
            found = known.inForce(id, history.employment().viewedOn(question.asOf()));
        }
        return found.orElseThrow(() -> new LadderNotKnown(id, version));
    }

    /**
     * The level that the person has on the day, or had when she left.
     *
     * @throws NotYetJoined when {@code asOf} is before the person's first day
     */
    public static LevelFact levelFact(CareerHistory history, LocalDate asOf) {
        Employment employment = history.employment();
        LevelFact fact = employment.joinedBy(asOf) ? employment.levelOn(employment.viewedOn(asOf)) : null;
        if (fact == null) {
            throw new NotYetJoined(history.personId(), asOf, employment.startedOn());
        }
        return fact;
    }

    /**
     * The level that a question is about: the one asked for, else the one after the person's; null at the top of the ladder.
     *
     * @throws NotYetJoined when {@code asOf} is before the person's first day
     * @throws LevelNotOnLadder when the ladder version lacks the level asked for, or hers where none is asked for
     */
    public static @Nullable Level target(CareerHistory history, LadderVersion version, ReadinessQuestion question) {
        Ladder ladder = version.ladder();
        String current = levelFact(history, question.asOf()).level();
        String asked = question.level();
        String named = asked == null ? current : asked;
        Level level = ladder.level(named).orElseThrow(() -> new LevelNotOnLadder(version.ref(), named));
        return asked == null ? ladder.next(current).orElse(null) : level;
    }

    private static ReadinessResult atTop(CareerHistory history, LadderVersion ladder, ReadinessQuestion question) {
        return new ReadinessResult(
                history.personId(),
                levelFact(history, question.asOf()).level(),
                null,
                LadderUsed.of(ladder),
                question.asOf(),
                question.knownAt(),
                position(history, question.asOf()),
                ReadinessStatus.AT_TOP,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private static ReadinessResult result(
            Evaluation evaluation, CareerHistory history, LadderVersion ladder, ReadinessQuestion question) {
        OutcomesTerm outcomes = evaluation.outcomes();
        MentoringTerm mentoring = evaluation.mentoring();
        return new ReadinessResult(
                history.personId(),
                levelFact(history, question.asOf()).level(),
                evaluation.level().id(),
                LadderUsed.of(ladder),
                question.asOf(),
                question.knownAt(),
                position(history, question.asOf()),
                evaluation.status(),
                evaluation.score(),
                evaluation.level().readyAt(),
                evaluation.confidence(),
                competencies(evaluation),
                OutcomesReadiness.of(outcomes, evaluation.contribution(outcomes)),
                MentoringReadiness.of(mentoring, evaluation.contribution(mentoring)),
                Gates.of(evaluation, ladder.ladder().model().mustHaveAt()),
                NextSteps.of(evaluation));
    }

    private static List<CompetencyReadiness> competencies(Evaluation evaluation) {
        List<CompetencyReadiness> competencies =
                new ArrayList<>(evaluation.competencies().size());
        for (CompetencyTerm term : evaluation.competencies()) {
            competencies.add(CompetencyReadiness.of(term, evaluation.contribution(term)));
        }
        return competencies;
    }

    /**
     * That of the last event inside the cut.
     *
     * @throws NotYetJoined when {@code asOf} is before everything that is known of the person
     */
    public static StreamPosition position(CareerHistory history, LocalDate asOf) {
        StreamPosition position = history.positionOn(history.employment().viewedOn(asOf));
        if (position == null) {
            throw new NotYetJoined(
                    history.personId(), asOf, history.employment().startedOn());
        }
        return position;
    }
}
