package io.careerledger.query.progress;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
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
    private final Clock clock;

    ProgressController(CareerStreams streams, Ladders ladders, FactWording wording, Clock clock) {
        this.streams = streams;
        this.ladders = ladders;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/v1/people/{id}/progress")
    Progress progress(@PathVariable UUID id, HttpServletRequest request) {
        ProgressQuestion question = ProgressParameters.read(Parameters.of(request), clock.instant());
        Cut cut = new Cut(question.to(), question.knownAt());
        List<RecordedEvent<CareerEvent>> stream = streams.of(id, cut).orElseThrow(() -> Missing.person(id));
        Function<CareerEvent, String> words = wording.of(stream, cut);
        return ReadinessProblems.answered(
                question.on(question.to()), () -> Progress.follow(stream, ladders.catalog(cut), question, words));
    }
}
