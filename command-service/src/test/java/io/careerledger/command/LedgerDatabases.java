package io.careerledger.command;

import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.servers.SharedServers;
import org.flywaydb.core.Flyway;

/** Migrated databases for tests: migrated once, then copied. */
public final class LedgerDatabases {

    private static final DatabaseAccess TEMPLATE = migrated();

    private LedgerDatabases() {}

    /** An empty ledger that nobody else uses, accessed by the superuser; the application's role is {@code ledger_app}. */
    public static DatabaseAccess fresh() {
        return SharedServers.database()
                .copyOf(TEMPLATE.url().substring(TEMPLATE.url().lastIndexOf('/') + 1));
    }

    /** An empty ledger straight from its migrations: a copy lacks the settings of the database itself. */
    public static DatabaseAccess migrated() {
        DatabaseAccess access = SharedServers.database().fresh();
        Flyway.configure()
                .dataSource(access.dataSource())
                .locations("classpath:db/command")
                .load()
                .migrate();
        return access;
    }
}
