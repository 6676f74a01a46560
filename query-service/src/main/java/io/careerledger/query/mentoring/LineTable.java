package io.careerledger.query.mentoring;

import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.access.Visible;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.projection.table.SqlArrays;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in a line, and in whose streams their mentorships stand. */
@Component
class LineTable {

    private static final String PEOPLE = """
            , above (person_id) as (
              select p.manager_id from line join standing_at p using (person_id) where p.employed
              union
              select p.manager_id from above join standing_at p using (person_id) where p.person_id <> :manager)
            select p.person_id, p.manager_id, p.employed from line join standing_at p using (person_id)
            where (p.employed or exists (select from above where above.person_id = p.person_id)) and\s""";

    private static final String ORDER = " order by p.person_id limit :rows";

    private static final String MENTORS = """
            select distinct stream_id from timeline
            where subject_id = any (:members) and subject_id <> stream_id
              and (cast(:knownAt as timestamptz) is null or recorded_at <= :knownAt)
              and type =\s""";

    private final JdbcClient jdbc;
    private final String mentors;

    LineTable(JdbcClient jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        // a literal, so that the index over just these facts is used
        this.mentors = MENTORS + "'" + codec.typeOf(MentorshipStarted.class).name() + "'";
    }

    /**
     * Somebody of the line.
     *
     * @param employed whether she is there on the day, and not just between the manager and others
     */
    record Link(UUID personId, @Nullable UUID managerId, boolean employed) {}

    /** Whoever is there, and those who left but still have somebody below them; at most so many. */
    List<Link> line(TeamQuestion question, Visible visible, int rows) {
        Cut cut = question.cut();
        return jdbc.sql("with recursive " + StandingSql.standings(cut) + ", " + StandingSql.line(question.wholeLine())
                        + visible.moreTables() + PEOPLE + visible.condition("p.person_id") + ORDER)
                .params(StandingSql.parameters(cut))
                .params(visible.parameters())
                .param("manager", question.managerId())
                .param("rows", rows)
                .query((row, number) -> new Link(
                        row.getObject("person_id", UUID.class),
                        row.getObject("manager_id", UUID.class),
                        row.getBoolean("employed")))
                .list();
    }

    /** Whoever had begun to mentor one of them, as was known at the cut. */
    List<UUID> mentorsOf(Collection<UUID> members, Cut cut) {
        return jdbc.sql(mentors)
                .param("members", SqlArrays.ids(members))
                .param("knownAt", cut.knownAt() == null ? null : cut.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("stream_id", UUID.class))
                .list();
    }
}
