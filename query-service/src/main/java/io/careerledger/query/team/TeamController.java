package io.careerledger.query.team;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.access.Admission;
import io.careerledger.query.access.ShownPeople;
import io.careerledger.query.access.Visible;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.LineLimit;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.PersonStanding;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A manager's line at a glance: a constant number of statements, whatever its size. */
@RestController
@OneSnapshot
class TeamController {

    /** How many people one answer holds at most. */
    static final int MAX_PEOPLE = LineLimit.MAX_PEOPLE;

    private final TeamTable team;
    private final ShownPeople shown;
    private final Clock clock;

    TeamController(TeamTable team, ShownPeople shown, Clock clock) {
        this.team = team;
        this.shown = shown;
        this.clock = clock;
    }

    @Guarded(View.TEAM_READINESS)
    @GetMapping("/v1/teams/{managerId}/readiness")
    TeamReadiness readiness(@PathVariable UUID managerId, Admission admission, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        boolean wholeLine = parameters.wholeLine();
        Cut cut = CutParameters.read(parameters, clock.instant());
        parameters.check();
        LocalDate startedOn = team.startedOn(managerId, cut).orElseThrow(() -> Missing.person(managerId));
        if (cut.asOf().isBefore(startedOn)) {
            throw Missing.notYetJoined(managerId, cut.asOf(), startedOn);
        }
        Visible visible = Visible.to(admission, cut, LocalDate.now(clock));
        List<PersonStanding> line = team.line(managerId, wholeLine, cut, visible, MAX_PEOPLE + 1);
        if (line.size() > MAX_PEOPLE) {
            throw LineLimit.exceeded(
                    "answer",
                    "One answer holds at most " + MAX_PEOPLE + " people; page through /v1/people?manager=…&depth=all.");
        }
        TeamReadiness answer = TeamReadiness.of(managerId, wholeLine, cut, team.members(line, cut));
        shown.are(
                admission.viewer(),
                View.TEAM_READINESS,
                answer.people().stream().map(TeamReadiness.Member::personId).toList());
        return answer;
    }
}
