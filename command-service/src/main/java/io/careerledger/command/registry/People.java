package io.careerledger.command.registry;

import io.careerledger.command.domain.Employee;
import io.careerledger.command.domain.ExternalId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
        return claimedBy(Claim.email(email));
    }

    /** The person whom another system calls so. */
    public Optional<Employee> withExternalId(ExternalId externalId) {
        return claimedBy(Claim.external(externalId));
    }

    private Optional<Employee> claimedBy(Claim claim) {
        return jdbc.sql("""
                select p.person_id, p.started_on, p.left_on
                  from claim c join person p on p.person_id = c.person_id
                 where c.kind = ? and c.key = ?
                """)
                .params(claim.kind().name(), claim.key())
                .query((row, number) -> RegistrySql.employee(row))
                .optional();
    }

    /** Those of the ids that are people's, leavers included. */
    public Set<UUID> known(Set<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("select person_id from person where person_id = any (?)")
                        .param(new SqlArrayValue("uuid", ids.toArray()))
                        .query((row, number) -> RegistrySql.uuid(row, "person_id"))
                        .set();
    }
}
