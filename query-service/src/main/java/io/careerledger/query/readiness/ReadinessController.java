package io.careerledger.query.readiness;

import io.careerledger.access.Guarded;
import io.careerledger.access.Sight;
import io.careerledger.access.View;
import io.careerledger.query.access.Admission;
import io.careerledger.query.access.Redaction;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.ReadinessProblems;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The readiness result in full: one indexed read of the person's stream, one fold, one evaluation. */
@RestController
@OneSnapshot
class ReadinessController {

    private final CareerHistories histories;
    private final Ladders ladders;
    private final Redaction redaction;
    private final Clock clock;

    ReadinessController(CareerHistories histories, Ladders ladders, Redaction redaction, Clock clock) {
        this.histories = histories;
        this.ladders = ladders;
        this.redaction = redaction;
        this.clock = clock;
    }

    @Guarded(View.READINESS)
    @GetMapping("/v1/people/{id}/readiness")
    Object readiness(@PathVariable UUID id, Admission admission, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        String level = parameters.text("level");
        Integer version = parameters.wholeNumber("ladderVersion", 1, Integer.MAX_VALUE);
        Cut cut = CutParameters.read(parameters, clock.instant());
        parameters.check();
        CareerHistory history = histories.of(id, cut).orElseThrow(() -> Missing.person(id));
        ReadinessQuestion question = new ReadinessQuestion(cut.asOf(), cut.knownAt(), level, version);
        ReadinessResult result = ReadinessProblems.answered(
                question, () -> ReadinessModel.evaluate(history, ladders.catalog(cut), question));
        return shown(result, admission);
    }

    private Object shown(ReadinessResult result, Admission admission) {
        return switch (admission.sight()) {
            case Sight.Full _ -> result;
            case Sight.Own _ -> redaction.own(result);
            case Sight.Focus focus -> redaction.focus(result, focus.competencies());
            case Sight.Card _, Sight.Asked _, Sight.Packet _, Sight.Nameless _, Sight.Nothing _ ->
                throw admission.hidden();
        };
    }
}
