package io.careerledger.query.promotion.trail;

import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands above a person's manager: those who decide where no deciders are named. */
@Component
public class LineAbove {

    private static final String ABOVE = """
            , above (person_id, height) as (
                select m.manager_id, 1
                from called_at p join called_at m on m.person_id = p.manager_id
                where p.person_id = :person and m.manager_id is not null
                union
                select m.manager_id, a.height + 1
                from above a join called_at m on m.person_id = a.person_id
                where m.manager_id is not null and a.height < 100)
            select person_id from above where person_id <> :person group by person_id order by min(height), person_id
            """;

    private final JdbcClient jdbc;

    LineAbove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest first, in one statement; nobody where the lines end before. */
    public List<UUID> of(UUID personId, Cut cut) {
        return jdbc.sql("with recursive " + StandingSql.called(cut) + ABOVE)
                .params(StandingSql.parameters(cut))
                .param("person", personId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
