package io.careerledger.query.team;

import io.careerledger.query.projection.read.Freshness;
import io.careerledger.query.projection.read.Overlay;
import io.careerledger.query.team.TeamReadiness.Member;
import io.careerledger.readiness.model.ReadinessStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of a manager's line with their readiness, read in a constant number of statements. */
@Component
class TeamTable {

    private static final String REPORTS = """
            , line (person_id) as (
                select person_id from person_today where manager_id = :manager
            """;

    private static final String BELOW = """
            union
                select below.person_id from person_today below join line on below.manager_id = line.person_id""";

    private static final String MEMBERS = """
            )
            select p.person_id, p.name, p.manager_id, p.team, p.ladder, p.level, p.level_since,
                   r.target_level, r.status, r.score, r.threshold, r.confidence, r.competencies
            from line
            join person_today p using (person_id)
            left join readiness_today r using (person_id)
            where p.employed
            order by p.name_key, p.person_id
            limit :rows
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Freshness freshness;

    TeamTable(JdbcClient jdbc, Freshness freshness) {
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    /** At most so many rows; who of the line is stale is evaluated, and nobody else. */
    List<Member> members(UUID managerId, boolean wholeLine, LocalDate today, int rows) {
        List<Member> members = read(managerId, wholeLine, rows, freshness.overlay(today, List.of()));
        List<UUID> line = members.stream().map(Member::personId).toList();
        Overlay stale = freshness.overlay(today, line);
        return stale.isEmpty() ? members : read(managerId, wholeLine, rows, stale);
    }

    private List<Member> read(UUID managerId, boolean wholeLine, int rows, Overlay overlay) {
        return jdbc.sql("with recursive " + Freshness.TODAY + REPORTS + (wholeLine ? BELOW : "") + MEMBERS)
                .params(overlay.parameters())
                .param("manager", managerId)
                .param("rows", rows)
                .query((row, number) -> member(row))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Member(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("manager_id", UUID.class),
                row.getString("team"),
                row.getString("ladder"),
                row.getString("level"),
                row.getObject("level_since", LocalDate.class),
                row.getString("target_level"),
                status == null ? null : ReadinessStatus.valueOf(status),
                row.getObject("score", Double.class),
                row.getObject("threshold", Double.class),
                row.getObject("confidence", Double.class),
                competencies(row.getString("competencies")));
    }

    private static JsonNode competencies(@Nullable String json) {
        return json == null ? JSON.createObjectNode() : JSON.readTree(json);
    }
}
