package io.careerledger.query.replay.view;

import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.generation.LiveLayout;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.projection.table.SqlArrays;
import io.careerledger.query.replay.view.Pseudonyms.Of;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a request for a replay may name: people of the ledger, their pseudonyms, and whoever is asked about. */
@Component
class KnownPeople {

    private static final String AMONG = "select distinct person_id from standing where person_id = any (:ids)";

    private static final String BEHIND = "select p.person_id, p.pseudonym from (select person_id, "
            + Pseudonyms.sql(Of.PERSON, "person_id")
            + " as pseudonym from (select distinct person_id from standing) known) p where p.pseudonym = any (:pseudonyms)";

    private final JdbcClient jdbc;
    private final LiveLayout layout;

    KnownPeople(ServiceDatabase database, LiveLayout layout) {
        this.jdbc = database.client();
        this.layout = layout;
    }

    /** Those of the ids that are people of the ledger; one statement. */
    Set<UUID> among(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        layout.require();
        return new HashSet<>(jdbc.sql(AMONG)
                .param("ids", SqlArrays.ids(ids))
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list());
    }

    /** Who is behind these pseudonyms, by pseudonym; one statement that goes through everybody. */
    Map<UUID, UUID> behind(Collection<UUID> pseudonyms, Pseudonyms of) {
        Map<UUID, UUID> people = new HashMap<>();
        if (pseudonyms.isEmpty()) {
            return people;
        }
        layout.require();
        jdbc.sql(BEHIND)
                .param("pseudonyms", SqlArrays.ids(pseudonyms))
                .params(of.parameters())
                .query(row -> {
                    people.put(row.getObject("pseudonym", UUID.class), row.getObject("person_id", UUID.class));
                });
        return people;
    }

    /** Whether the population has anybody at the cut; one statement. */
    boolean anybody(Cut cut, @Nullable String ladder, @Nullable UUID managerId) {
        layout.require();
        Map<String, Object> parameters = StandingSql.parameters(cut);
        String line = managerId == null ? "" : ", " + StandingSql.line(true);
        String whose = managerId == null ? "" : " and p.person_id in (select person_id from line)";
        String which = ladder == null ? "" : " and p.ladder = :ladder";
        if (managerId != null) {
            parameters.put("manager", managerId);
        }
        if (ladder != null) {
            parameters.put("ladder", ladder);
        }
        return jdbc.sql("with recursive " + StandingSql.standings(cut) + line
                        + " select exists (select from standing_at p where p.employed" + which + whose + ")")
                .params(parameters)
                .query(Boolean.class)
                .single();
    }
}
