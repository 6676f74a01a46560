package io.careerledger.query.readiness;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.access.Admission;
import io.careerledger.query.access.OwnRecord;
import io.careerledger.query.access.Redaction;
import io.careerledger.query.http.FactWording;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.ReadinessProblems;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.change.ScoreChange;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a score moved: two statements, for the person's stream and for names, whatever the number of facts. */
@RestController
@OneSnapshot
class ChangeController {

    private final CareerStreams streams;
    private final Ladders ladders;
    private final FactWording wording;
    private final Redaction redaction;
    private final Clock clock;

    ChangeController(CareerStreams streams, Ladders ladders, FactWording wording, Redaction redaction, Clock clock) {
        this.streams = streams;
        this.ladders = ladders;
        this.wording = wording;
        this.redaction = redaction;
        this.clock = clock;
    }

    @Guarded(View.READINESS_CHANGES)
    @GetMapping("/v1/people/{id}/readiness/changes")
    Object changes(@PathVariable UUID id, Admission admission, HttpServletRequest request) {
        ChangeParameters asked = ChangeParameters.read(Parameters.of(request), clock.instant());
        List<RecordedEvent<CareerEvent>> stream = streams.of(id, asked.to()).orElseThrow(() -> Missing.person(id));
        Cut start = asked.from() == null ? asked.to().asOf(aYearBefore(asked.to(), stream)) : asked.from();
        refuseUnknown(id, stream, start.knownAt());
        Function<CareerEvent, String> known = wording.of(stream, asked.to());
        Function<CareerEvent, String> words = admission.seesAll() ? known : new OwnRecord(stream).wording(known);
        ReadinessQuestion from = question(start, asked.level());
        ReadinessQuestion to = question(asked.to(), asked.level());
        ScoreChange change = ReadinessProblems.answered(
                to, () -> ScoreChange.explain(stream, ladders.catalog(asked.to()), from, to, words));
        return admission.seesAll() ? change : redaction.own(change, stream);
    }

    /** Or her first day, where that is later. */
    private static LocalDate aYearBefore(Cut to, List<RecordedEvent<CareerEvent>> stream) {
        LocalDate year = to.asOf().minusYears(1);
        LocalDate startedOn = CareerHistory.of(stream).employment().startedOn();
        return startedOn == null || startedOn.isBefore(year) || startedOn.isAfter(to.asOf()) ? year : startedOn;
    }

    private static void refuseUnknown(UUID id, List<RecordedEvent<CareerEvent>> stream, @Nullable Instant knownAt) {
        if (knownAt != null && stream.getFirst().recordedAt().isAfter(knownAt)) {
            throw new ProblemException(Problems.notFound("Person " + id + " was not known at " + knownAt + "."));
        }
    }

    private static ReadinessQuestion question(Cut cut, @Nullable String level) {
        return new ReadinessQuestion(cut.asOf(), cut.knownAt(), level, null);
    }
}
