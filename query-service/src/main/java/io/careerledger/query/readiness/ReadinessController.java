package io.careerledger.query.readiness;

import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The readiness result in full: one indexed read of the person's stream, one fold, one evaluation. */
@RestController
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
        Missing.unlessJoined(history, cut.asOf());
        return answer(history, new ReadinessQuestion(cut.asOf(), cut.knownAt(), level, version), ladders.catalog(cut));
    }

    private static ReadinessResult answer(CareerHistory history, ReadinessQuestion question, LadderCatalog known) {
        try {
            return ReadinessModel.evaluate(history, known, question);
        } catch (LevelNotOnLadder e) {
            throw new ProblemException(levelProblem(e, question), e);
        } catch (LadderNotKnown e) {
            throw new ProblemException(ladderProblem(e, question), e);
        }
    }

    private static Problem levelProblem(LevelNotOnLadder e, ReadinessQuestion question) {
        String detail =
                "Ladder " + e.ladder().id() + " version " + e.ladder().version() + " has no level " + e.level() + ".";
        return e.level().equals(question.level())
                ? Parameters.problem(List.of(new Fault("/level", detail)))
                : Problem.of("level-not-on-ladder", 409, "The person's level is not on the ladder", detail);
    }

    private static Problem ladderProblem(LadderNotKnown e, ReadinessQuestion question) {
        if (e.version() != null) {
            String detail = "Ladder " + e.ladderId() + " has no version " + e.version() + " at this cut.";
            return Parameters.problem(List.of(new Fault("/ladderVersion", detail)));
        }
        return question.knownAt() == null
                ? Problems.unavailable("Ladder " + e.ladderId() + " is not known here yet.")
                : Problems.notFound("Ladder " + e.ladderId() + " was not known at " + question.knownAt() + ".");
    }
}
