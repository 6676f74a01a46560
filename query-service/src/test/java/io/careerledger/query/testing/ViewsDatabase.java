package io.careerledger.query.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.query.projection.database.DatabaseLogins;
import io.careerledger.query.projection.database.Roles;
import io.careerledger.query.projection.generation.DatabaseLogin;
import io.careerledger.servers.SharedServers;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of a test's own on the shared cluster, read as the views read it. */
public final class ViewsDatabase implements AutoCloseable {

    public static final String PROJECTOR = Roles.PROJECTOR;
    public static final String READER = Roles.READER;

    private final DatabaseAccess access;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;

    private ViewsDatabase(DatabaseAccess access) {
        this.access = access;
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(8);
        pool.setConnectionInitSql("set search_path to live, control");
        this.jdbc = new JdbcTemplate(pool);
    }

    public static ViewsDatabase create() {
        ViewsDatabase database = new ViewsDatabase(SharedServers.database().fresh());
        Flyway.configure()
                .dataSource(database.pool)
                .locations("classpath:db/query/control")
                .schemas("control")
                .load()
                .migrate();
        return database;
    }

    /** The same database from another process, or a second time in this one. */
    public static ViewsDatabase at(DatabaseAccess access) {
        return new ViewsDatabase(access);
    }

    /** Unique on the cluster. */
    public String name() {
        return access.url().substring(access.url().lastIndexOf('/') + 1);
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Of the owner of the tables, who is the superuser in tests, and of whoever writes what is projected. */
    public DatabaseLogins logins() {
        return new DatabaseLogins(
                new DatabaseLogin(access.url(), access.user(), access.password()),
                new DatabaseLogin(access.url(), PROJECTOR, access.password()));
    }

    public HikariDataSource pool() {
        return pool;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Every row of every table but the checkpoints, as readers see them; in which move it came is left out. */
    public SortedMap<String, String> dump() {
        return dump("live");
    }

    public SortedMap<String, String> dump(String schema) {
        List<String> tables = jdbc.query(
                "select table_name from information_schema.tables where table_schema = ? "
                        + "and table_name not in ('checkpoint', 'flyway_schema_history')",
                (row, number) -> row.getString(1),
                schema);
        SortedMap<String, String> rows = new TreeMap<>();
        for (String table : tables) {
            String dump = jdbc.queryForObject(
                    "select string_agg(r, E'\\n' order by r collate \"C\") from (select (to_jsonb(t) "
                            + "- '{moved_in,line_moved_in}'::text[])::text as r from " + schema + "." + table
                            + " t) rows",
                    String.class);
            rows.put(table, String.valueOf(dump));
        }
        return rows;
    }

    /** Number of records that the live generation has gone through. */
    public long applied() {
        Long applied = jdbc.queryForObject("select coalesce(sum(next_offset), 0) from checkpoint", Long.class);
        return applied == null ? 0 : applied;
    }

    public long count(String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        pool.close();
    }
}
