package io.careerledger.query.replay.job;

import io.careerledger.query.projection.generation.DatabaseLogin;
import org.flywaydb.core.Flyway;

/** The tables of replays, in a schema of their own that no rebuild of the projection touches. */
public final class ReplayTables {

    /**
     * The form in which this code writes and reads answers and tallies. To be raised by one with every change after which
     * the same people at the same cut have another hash, or which this code could not read: what an earlier version has
     * begun is then begun anew, and what it has completed is not shown.
     */
    public static final int LAYOUT = 1;

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
