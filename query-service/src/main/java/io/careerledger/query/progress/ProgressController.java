package io.careerledger.query.progress;

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
import io.careerledger.readiness.change.Progress;
import io.careerledger.readiness.change.ProgressQuestion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A person's way to the next level: two statements, for her stream and for names, and one fold for all its steps. */
@RestController
@OneSnapshot
class ProgressController {

    private final CareerStreams streams;
    private final Ladders ladders;
    private final FactWording wording;
    private final Redaction redaction;
    private final Clock clock;

    ProgressController(CareerStreams streams, Ladders ladders, FactWording wording, Redaction redaction, Clock clock) {
        this.streams = streams;
        this.ladders = ladders;
        this.wording = wording;
        this.redaction = redaction;
        this.clock = clock;
    }

    @Guarded(View.PROGRESS)
    @GetMapping("/v1/people/{id}/progress")
    Object progress(@PathVariable UUID id, Admission admission, HttpServletRequest request) {
        ProgressQuestion question = ProgressParameters.read(Parameters.of(request), clock.instant());
        Cut cut = new Cut(question.to(), question.knownAt());
        List<RecordedEvent<CareerEvent>> stream = streams.of(id, cut).orElseThrow(() -> Missing.person(id));
        Function<CareerEvent, String> known = wording.of(stream, cut);
        Function<CareerEvent, String> words = admission.seesAll() ? known : new OwnRecord(stream).wording(known);
        Progress progress = ReadinessProblems.answered(
                question.on(question.to()), () -> Progress.follow(stream, ladders.catalog(cut), question, words));
        return admission.seesAll() ? progress : redaction.own(progress, stream);
    }
}
