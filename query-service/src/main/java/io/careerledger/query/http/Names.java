package io.careerledger.query.http;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.projection.table.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people are called today, for answers that would otherwise show bare ids. */
@Component
public class Names {

    private static final String BY_ID = "select person_id, name from person where person_id = any (:ids)";

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement whatever the number; ids that are nobody's are absent, service users have the name of their role. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        jdbc.sql(BY_ID).param("ids", SqlArrays.ids(ids)).query(row -> {
            names.put(row.getObject("person_id", UUID.class), row.getString("name"));
        });
        ids.forEach(id -> ServiceUser.withId(id).ifPresent(user -> names.put(id, user.role())));
        return names;
    }
}
