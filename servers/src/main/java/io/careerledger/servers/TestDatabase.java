package io.careerledger.servers;

import io.careerledger.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL cluster for tests: it asks for no password, and flushes nothing to disk. */
public final class TestDatabase implements AutoCloseable {

    private static final String PLAIN_NAME = "[a-z][a-z0-9_]{0,62}";

    private final DatabaseAccess administration;
    private final Runnable stop;
    private final AtomicInteger made = new AtomicInteger();

    TestDatabase(DatabaseAccess administration, Runnable stop) {
        this.administration = administration;
        this.stop = stop;
    }

    /** Connects the superuser to the database {@code postgres}. */
    public DatabaseAccess administration() {
        return administration;
    }

    /** Makes an empty database that nobody else uses, for the superuser. */
    public DatabaseAccess fresh() {
        return copyOf("template1");
    }

    /**
     * Makes a database with the content of another one, to which nobody may be connected meanwhile: a test migrates
     * once and copies from then on.
     */
    public DatabaseAccess copyOf(String template) {
        if (!template.matches(PLAIN_NAME)) {
            throw new IllegalArgumentException("not a plain database name: " + template);
        }
        String name = "fresh_" + made.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        String server = administration.url().substring(0, administration.url().lastIndexOf('/'));
        return new DatabaseAccess(server + "/" + name, administration.user(), administration.password());
    }

    private void execute(String sql) {
        try (Connection connection = administration.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses to prepare a database", e);
        }
    }

    /** Stops the server, whose data goes with it. */
    @Override
    public void close() {
        stop.run();
    }
}
