package io.careerledger.query.watch;

import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.projection.table.SqlArrays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in the teams that somebody watches, read for all of them at once. */
@Component
class TeamLines {

    private static final String LINES = """
            , line (manager_id, whole, person_id) as (
              select t.manager_id, t.whole, p.person_id
              from unnest(:managers, :wholes) as t (manager_id, whole)
              join standing_at p on p.manager_id = t.manager_id and p.person_id <> t.manager_id
              union
              select line.manager_id, line.whole, below.person_id
              from line join standing_at below on below.manager_id = line.person_id
              where line.whole = 1 and below.person_id <> line.manager_id)
            , member as (
              select line.manager_id, line.whole, p.person_id
              from line join standing_at p using (person_id)
              where p.employed)
            select manager_id, whole, person_id, true as is_member from member
            union all
            select member.manager_id, member.whole, m.stream_id, false
            from member join moved_view m using (person_id) where m.stream_id <> m.person_id
            union all
            select member.manager_id, member.whole, m.person_id, false
            from member join moved_view m on m.stream_id = member.person_id where m.person_id <> m.stream_id
            """;

    private final JdbcClient jdbc;

    TeamLines(ServiceDatabase database) {
        this.jdbc = database.client();
    }

    /** The employed people of every team and who is around them, in one statement for all of them. */
    Map<Watched.Team, Circle> circles(Collection<Watched.Team> teams, LocalDate today) {
        Map<Watched.Team, Circle> circles = new HashMap<>();
        if (teams.isEmpty()) {
            return circles;
        }
        List<Watched.Team> asked = List.copyOf(teams);
        asked.forEach(team -> circles.put(team, Circle.around(team.personId())));
        Cut cut = Cut.on(today);
        jdbc.sql("with recursive " + StandingSql.standings(cut) + LINES)
                .params(StandingSql.parameters(cut))
                .param(
                        "managers",
                        SqlArrays.ids(asked.stream().map(Watched.Team::personId).toList()))
                .param(
                        "wholes",
                        SqlArrays.integers(asked.stream()
                                .map(team -> team.wholeLine() ? 1 : 0)
                                .toList()))
                .query(row -> {
                    Watched.Team team =
                            new Watched.Team(row.getObject("manager_id", UUID.class), row.getInt("whole") == 1);
                    Circle circle = circles.computeIfAbsent(team, any -> Circle.around(team.personId()));
                    (row.getBoolean("is_member") ? circle.members() : circle.around())
                            .add(row.getObject("person_id", UUID.class));
                });
        circles.values().forEach(circle -> circle.around().removeAll(circle.members()));
        return circles;
    }
}
