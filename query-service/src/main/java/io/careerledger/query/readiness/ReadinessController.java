package io.careerledger.query.readiness;

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
    private final Clock clock;

    ReadinessController(CareerHistories histories, Ladders ladders, Clock clock) {
        this.histories = histories;
        this.ladders = ladders;
        this.clock = clock;
    }

    @GetMapping("/v1/people/{id}/readiness")
    ReadinessResult readiness(@PathVariable UUID id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        String level = parameters.text("level");
        Integer version = parameters.wholeNumber("ladderVersion", 1, Integer.MAX_VALUE);
        Cut cut = CutParameters.read(parameters, clock.instant());
        parameters.check();
        CareerHistory history = histories.of(id, cut).orElseThrow(() -> Missing.person(id));
        ReadinessQuestion question = new ReadinessQuestion(cut.asOf(), cut.knownAt(), level, version);
        return ReadinessProblems.answered(
                question, () -> ReadinessModel.evaluate(history, ladders.catalog(cut), question));
    }
}
