package io.careerledger.query.mentoring;

import io.careerledger.access.Guarded;
import io.careerledger.access.Reach;
import io.careerledger.access.View;
import io.careerledger.query.access.Admission;
import io.careerledger.query.access.ShownPeople;
import io.careerledger.query.access.Visible;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The mentoring of a manager's line: a constant number of statements, whatever its size. */
@RestController
class TeamMentorshipController {

    private final LineReader reader;
    private final ShownPeople shown;
    private final Turns turns = new Turns();
    private final Clock clock;

    TeamMentorshipController(LineReader reader, ShownPeople shown, Clock clock) {
        this.reader = reader;
        this.shown = shown;
        this.clock = clock;
    }

    @Guarded(View.TEAM_MENTORSHIP)
    @GetMapping("/v1/teams/{managerId}/mentorship")
    TeamMentorship mentorship(@PathVariable UUID managerId, Admission admission, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        boolean wholeLine = parameters.wholeLine();
        boolean includeManagers =
                "true".equals(parameters.oneOf("includeManagers", List.of("true", "false"), Function.identity()));
        Cut cut = CutParameters.read(parameters, clock.instant());
        parameters.check();
        TeamQuestion question = new TeamQuestion(managerId, wholeLine, includeManagers, cut);
        Visible visible = Visible.to(admission, cut, LocalDate.now(clock));
        return turns.inTurn(() -> {
            LineReader.Read read = reader.read(question, visible);
            TeamMentorship answer = MentoringAnswer.of(read.line(), read.facts());
            boolean outsiders = visible.reach() == Reach.EVERYBODY;
            shown.are(
                    admission.viewer(),
                    View.TEAM_MENTORSHIP,
                    outsiders ? read.line().histories().keySet() : read.line().members());
            return outsiders ? answer : Outsiders.hidden(answer);
        });
    }
}
