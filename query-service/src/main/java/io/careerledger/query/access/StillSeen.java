package io.careerledger.query.access;

import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.table.SqlArrays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may go on watching whom, asked for many at once. */
@Component
public class StillSeen {

    private static final String SEEN = """
            with recursive watching (viewer, subject) as (
                select t.viewer, t.subject from unnest(:viewers, :subjects) as t (viewer, subject)
                join standing s on s.person_id = t.viewer and s.employed and %1$s),
            above (viewer, subject, person_id) as (
                select viewer, subject, subject from watching
                union
                select a.viewer, a.subject, s.manager_id
                from above a join standing s on s.person_id = a.person_id
                where s.manager_id is not null and a.person_id <> a.viewer and %1$s)
            select viewer, subject from above where person_id = viewer
            """.formatted(Held.on("s", "today"));

    private final JdbcClient jdbc;
    private final Clock clock;

    StillSeen(ServiceDatabase database, Clock clock) {
        this.jdbc = database.client();
        this.clock = clock;
    }

    /** A person of the ledger and whom, or whose team, she watches. */
    public record Watch(UUID viewer, UUID subject) {}

    /** Those that are of herself or of her line today, while she is employed: one statement whatever their number, none for none. */
    public Set<Watch> of(Collection<Watch> watches) {
        if (watches.isEmpty()) {
            return Set.of();
        }
        List<Watch> asked = List.copyOf(new HashSet<>(watches));
        return Set.copyOf(jdbc.sql(SEEN)
                .param(
                        "viewers",
                        SqlArrays.ids(asked.stream().map(Watch::viewer).toList()))
                .param(
                        "subjects",
                        SqlArrays.ids(asked.stream().map(Watch::subject).toList()))
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Watch(row.getObject("viewer", UUID.class), row.getObject("subject", UUID.class)))
                .list());
    }
}
