package io.careerledger.query.team;

import io.careerledger.query.access.Visible;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.PersonStanding;
import io.careerledger.query.projection.read.ReadinessAtCut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.query.team.TeamReadiness.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a manager's line with their readiness, read in a constant number of statements. */
@Component
class TeamTable {

    private static final String STARTED = "select p.started_on from standing p where p.person_id = :manager and ";

    private static final String MEMBERS = " select " + PersonStanding.COLUMNS + """

            from line join standing_at p using (person_id)
            where p.employed and\s""";

    private static final String ORDER = " order by p.name_key, p.person_id limit :rows";

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

    /** Those of them of whom the viewer is told, at most so many. */
    List<PersonStanding> line(UUID managerId, boolean wholeLine, Cut cut, Visible visible, int rows) {
        return jdbc.sql("with recursive " + StandingSql.standings(cut) + ", " + StandingSql.line(wholeLine)
                        + visible.moreTables() + MEMBERS + visible.condition("p.person_id") + ORDER)
                .params(StandingSql.parameters(cut))
                .params(visible.parameters())
                .param("manager", managerId)
                .param("rows", rows)
                .query((row, number) -> PersonStanding.read(row))
                .list();
    }

    /** The same people with their readiness. */
    List<Member> members(List<PersonStanding> line, Cut cut) {
        Map<UUID, ReadinessRow> ready =
                readiness.of(line.stream().map(PersonStanding::personId).toList(), cut);
        return line.stream()
                .map(one -> Member.of(one, ready.get(one.personId())))
                .toList();
    }
}
