package io.careerledger.query.projection.database;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** The roles that the service works as, besides the owner of its tables, and whether the one that answers requests stands before the walls. */
public final class Roles {

    /** Writes what is projected, and works for the service itself. */
    public static final String PROJECTOR = "views_projector";

    /** Answers requests, unless the settings name another one. */
    public static final String READER = "views_reader";

    private static final String FAULTS = """
            select fault from (
                select 'is a superuser' as fault from pg_roles where rolname = current_user and rolsuper
                union all
                select 'passes row-level security by' from pg_roles where rolname = current_user and rolbypassrls
                union all
                select 'owns tables of the views, or is a member of who does' where exists (
                    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('control', 'replay', 'live') and c.relkind in ('r', 'v')
                      and pg_has_role(current_user, c.relowner, 'MEMBER'))
                union all
                select 'is a member of views_projector' where pg_has_role(current_user, 'views_projector', 'MEMBER')
            ) faults
            """;

    private Roles() {}

    /** @throws IllegalStateException that says why the reader's role would read past the walls */
    static void requireWalled(JdbcOperations reader) {
        List<String> faults = reader.query(FAULTS, (row, number) -> row.getString(1));
        if (!faults.isEmpty()) {
            String role = reader.queryForObject("select current_user", String.class);
            throw new IllegalStateException("The role " + role + " of spring.datasource.username (CAREER_VIEWS_USER) "
                    + String.join(", and ", faults)
                    + ": what answers requests must be read by a role of its own, such as views_reader.");
        }
    }
}
