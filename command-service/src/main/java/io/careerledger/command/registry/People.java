package io.careerledger.command.registry;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by what others call them. */
@Component
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with the email, whatever its case; leavers keep theirs. */
    public Optional<Employee> withEmail(String email) {
        return jdbc.sql("""
                select p.person_id, p.started_on, p.left_on
                  from claim c join person p on p.person_id = c.person_id
                 where c.kind = 'EMAIL' and c.key = ?
                """)
                .param(Claim.email(email).key())
                .query((row, number) -> RegistrySql.employee(row))
                .optional();
    }
}
