package io.careerledger.query.team;

import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.ReadinessAtCut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.query.team.TeamReadiness.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of a manager's line with their readiness, read in a constant number of statements. */
@Component
class TeamTable {

    private static final String STARTED = "select p.started_on from standing p where p.person_id = :manager and ";

    private static final String MEMBERS = """

            select p.person_id, p.name, p.manager_id, p.team, p.ladder, p.level, p.level_since
            from line join standing_at p using (person_id)
            where p.employed
            order by p.name_key, p.person_id
            limit :rows
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final ReadinessAtCut readiness;

    TeamTable(JdbcClient jdbc, ReadinessAtCut readiness) {
        this.jdbc = jdbc;
        this.readiness = readiness;
    }

    /** The manager's first day; empty for somebody who is not known at the cut. */
    Optional<LocalDate> startedOn(UUID managerId, Cut cut) {
        return jdbc.sql(STARTED + StandingSql.holds(cut, "p"))
                .params(StandingSql.parameters(cut))
                .param("manager", managerId)
                .query(LocalDate.class)
                .optional();
    }

    /** At most so many. */
    List<Row> line(UUID managerId, boolean wholeLine, Cut cut, int rows) {
        return jdbc.sql("with recursive " + StandingSql.standings(cut) + ", " + StandingSql.line(wholeLine) + MEMBERS)
                .params(StandingSql.parameters(cut))
                .param("manager", managerId)
                .param("rows", rows)
                .query((row, number) -> row(row))
                .list();
    }

    /** The same people with their readiness. */
    List<Member> members(List<Row> line, Cut cut) {
        Map<UUID, ReadinessRow> ready =
                readiness.of(line.stream().map(Row::personId).toList(), cut);
        return line.stream().map(row -> row.member(ready.get(row.personId()))).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("manager_id", UUID.class),
                row.getString("team"),
                row.getString("ladder"),
                row.getString("level"),
                row.getObject("level_since", LocalDate.class));
    }

    /** Where somebody of the line stands. */
    record Row(
            UUID personId,
            String name,
            @Nullable UUID managerId,
            @Nullable String team,
            String ladder,
            String level,
            LocalDate levelSince) {

        private Member member(@Nullable ReadinessRow ready) {
            return new Member(
                    personId,
                    name,
                    managerId,
                    team,
                    ladder,
                    level,
                    levelSince,
                    ready == null ? null : ready.targetLevel(),
                    ready == null ? null : ready.readiness(),
                    ready == null ? null : ready.score(),
                    ready == null ? null : ready.threshold(),
                    ready == null ? null : ready.confidence(),
                    competencies(ready == null ? null : ready.competencies()));
        }

        private static JsonNode competencies(@Nullable String json) {
            return json == null ? JSON.createObjectNode() : JSON.readTree(json);
        }
    }
}
