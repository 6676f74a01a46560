package io.careerledger.query.replay.job;

import io.careerledger.query.projection.generation.DatabaseLogin;
import org.flywaydb.core.Flyway;

/** The tables of replays, in a schema of their own that no rebuild of the projection touches. */
public final class ReplayTables {

    private static final String SCHEMA = "replay";
    private static final String TABLES = "classpath:db/query/replay";

    private ReplayTables() {}

    /** Brings them to this code's form; of several instances that start together one does, and the others wait for it. */
    public static ReplayTables migrated(DatabaseLogin owner) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations(TABLES)
                .schemas(SCHEMA)
                .load()
                .migrate();
        return new ReplayTables();
    }
}
