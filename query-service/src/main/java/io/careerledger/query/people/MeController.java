package io.careerledger.query.people;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is: two statements, however many report to her. */
@RestController
@OneSnapshot
class MeController {

    private static final String REPORTS = """

            select person_id, name, ladder, level, team
            from standing_at
            where manager_id = :manager and employed
            order by name_key, person_id
            limit :rows
            """;

    private final JdbcClient jdbc;
    private final Names names;
    private final Clock clock;

    MeController(JdbcClient jdbc, Names names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    @Guarded(View.ME)
    @GetMapping("/v1/me")
    Me me(Viewer viewer, HttpServletRequest request) {
        Parameters.of(request).check();
        ServiceUser user = viewer.serviceUser();
        return user == null ? person(viewer.id()) : new Me(null, user.role(), List.of(user.role()), false, List.of());
    }

    private Me person(UUID personId) {
        String name = names.of(List.of(personId)).getOrDefault(personId, "");
        List<Me.Report> reports = reportsOf(personId);
        return new Me(personId, name, List.of(), !reports.isEmpty(), reports);
    }

    private List<Me.Report> reportsOf(UUID personId) {
        Cut today = Cut.on(LocalDate.now(clock));
        return jdbc.sql("with " + StandingSql.standings(today) + REPORTS)
                .params(StandingSql.parameters(today))
                .param("manager", personId)
                .param("rows", Me.MAX_REPORTS)
                .query((row, number) -> new Me.Report(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("ladder"),
                        row.getString("level"),
                        row.getString("team")))
                .list();
    }
}
