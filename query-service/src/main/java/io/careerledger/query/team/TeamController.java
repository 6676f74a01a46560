package io.careerledger.query.team;

import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.team.TeamReadiness.Member;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
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
class TeamController {

    /** How many people one answer holds at most. */
    static final int MAX_PEOPLE = 5_000;

    private final TeamTable team;
    private final Names names;
    private final Clock clock;

    TeamController(TeamTable team, Names names, Clock clock) {
        this.team = team;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/v1/teams/{managerId}/readiness")
    TeamReadiness readiness(@PathVariable UUID managerId, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        boolean wholeLine = parameters.wholeLine();
        parameters.check();
        Missing.unlessPerson(managerId, names.of(List.of(managerId)));
        LocalDate today = LocalDate.now(clock);
        List<Member> people = team.members(managerId, wholeLine, today, MAX_PEOPLE + 1);
        if (people.size() > MAX_PEOPLE) {
            throw new ProblemException(tooLarge());
        }
        return TeamReadiness.of(managerId, wholeLine, today, people);
    }

    private static Problem tooLarge() {
        return Problem.of(
                "team-too-large",
                422,
                "The line is too large for one answer",
                "One answer holds at most " + MAX_PEOPLE + " people; page through /v1/people?manager=…&depth=all.");
    }
}
