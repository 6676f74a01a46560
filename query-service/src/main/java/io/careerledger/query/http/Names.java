package io.careerledger.query.http;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.projection.table.SqlArrays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people are called, for answers that would otherwise show bare ids. */
@Component
public class Names {

    private static final String BY_ID = "select p.person_id, p.name from called p where p.person_id = any (:ids) and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Names(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For what works for the service itself, which nobody asks. */
    public static Names ofService(ServiceDatabase database, Clock clock) {
        return new Names(database.client(), clock);
    }

    /** What they are called today; else as for {@link #of(Collection, Cut)}. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        return of(ids, Cut.on(LocalDate.now(clock)));
    }

    /**
     * What they were called at the cut, so that an answer about the past stays as it is: one statement whatever the number.
     * Ids that were nobody's are absent, service users have the name of their role.
     */
    public Map<UUID, String> of(Collection<UUID> ids, Cut cut) {
        Map<UUID, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        jdbc.sql(BY_ID + StandingSql.holds(cut, "p"))
                .param("ids", SqlArrays.ids(ids))
                .params(StandingSql.parameters(cut))
                .query(row -> {
                    names.put(row.getObject("person_id", UUID.class), row.getString("name"));
                });
        ids.forEach(id -> ServiceUser.withId(id).ifPresent(user -> names.put(id, user.role())));
        return names;
    }
}
