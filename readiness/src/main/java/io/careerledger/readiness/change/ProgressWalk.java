package io.careerledger.readiness.change;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a series one after the other. */
final class ProgressWalk {

    private static final Comparator<RecordedEvent<CareerEvent>> BY_DAY =
            Comparator.comparing(RecordedEvent::effectiveOn);

    private final CareerHistory history;
    private final LadderCatalog catalog;
    private final ProgressQuestion question;
    private final Function<RecordedEvent<CareerEvent>, FactRef> named;
    private final Evidence evidence;
    private final LocalDate startedOn;
    private final List<LocalDate> days;
    private final FactWalk walk;
    private final List<ProgressStep> steps = new ArrayList<>();
    private @Nullable LevelNotOnLadder unanswered;
    private boolean answered;

    ProgressWalk(
            List<RecordedEvent<CareerEvent>> known,
            LadderCatalog catalog,
            ProgressQuestion question,
            Function<CareerEvent, String> wording) {
        this.history = CareerHistory.of(known);
        this.catalog = catalog;
        this.question = question;
        this.named = fact -> FactRef.of(fact, wording);
        this.startedOn = startedOn(history, question.to());
        this.days = question.daysSince(startedOn);
        this.evidence = new Evidence(known);
        this.walk = new FactWalk(evidence, known.size(), viewedOn(days.getFirst()));
        TooManyFacts.refuse(walk.countUntil(viewedOn(days.getLast())));
    }

    Progress series() {
        Standpoint before = null;
        for (int index = 0; index < days.size(); index++) {
            LocalDate day = days.get(index);
            Standpoint here = standpoint(day);
            List<RecordedEvent<CareerEvent>> facts = index == 0 ? List.of() : happened(days.get(index - 1), day);
            steps.add(step(day, here, facts, index == 0 ? null : move(before, here, day)));
            before = here;
        }
        if (!answered && unanswered != null) {
            throw unanswered;
        }
        return new Progress(
                history.personId(),
                question.from(),
                question.to(),
                question.step(),
                question.level(),
                question.knownAt(),
                startedOn,
                steps);
    }

    /** Null where the ladder of the day lacks the level to answer for. */
    private @Nullable Standpoint standpoint(LocalDate day) {
        try {
            Standpoint standpoint = Standpoint.of(history, catalog, question.on(day));
            answered = true;
            return standpoint;
        } catch (LevelNotOnLadder e) {
            unanswered = e;
            return null;
        }
    }

    private List<RecordedEvent<CareerEvent>> happened(LocalDate after, LocalDate upTo) {
        return news(after, upTo).standing().stream().sorted(BY_DAY).toList();
    }

    /** Takes the walk to the day in any case. */
    private @Nullable ScoreMove move(@Nullable Standpoint before, @Nullable Standpoint here, LocalDate day) {
        if (before == null || here == null) {
            walk.until(viewedOn(day)).forEach(walk::apply);
            return null;
        }
        News news = news(before.day(), here.day());
        return ScoreMove.of(before.appraisal(), here.appraisal(), Leg.parts(before, here, walk, news, named));
    }

    private News news(LocalDate after, LocalDate upTo) {
        return new News(evidence, history, evidence.size(), after, upTo);
    }

    private ProgressStep step(
            LocalDate day,
            @Nullable Standpoint here,
            List<RecordedEvent<CareerEvent>> facts,
            @Nullable ScoreMove change) {
        int listed = Math.min(facts.size(), ProgressStep.MOST_FACTS);
        return new ProgressStep(
                day,
                history.employment().isEmployedOn(day),
                ReadinessModel.levelFact(history, day).level(),
                here == null ? question.level() : here.targetId(),
                LadderUsed.of(ReadinessModel.ladder(history, catalog, question.on(day))),
                here == null ? null : here.status(),
                here == null ? null : Standpoint.scoreOf(here.appraisal()),
                here == null ? null : Standpoint.confidenceOf(here.appraisal()),
                facts.subList(0, listed).stream().map(named).toList(),
                facts.size() - listed,
                change);
    }

    /** Refuses a series that ends before she joined. */
    private static LocalDate startedOn(CareerHistory history, LocalDate to) {
        ReadinessModel.levelFact(history, to);
        return Objects.requireNonNull(history.employment().startedOn());
    }

    private LocalDate viewedOn(LocalDate day) {
        return history.employment().viewedOn(day);
    }
}
