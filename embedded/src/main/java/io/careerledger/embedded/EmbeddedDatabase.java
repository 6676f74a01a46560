package io.careerledger.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL cluster of its own, on the loopback address, run by this JVM.
 *
 * <p>A <em>kept</em> cluster lives in a directory, survives its JVM's end of whatever kind, and asks for a password. A
 * <em>temporary</em> one is for tests: its data is deleted on close and not flushed to disk.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role that may do everything in the cluster. */
    public static final String SUPERUSER = "postgres";

    /** Long enough for crash recovery, which comes before the first connection. */
    private static final Duration START = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;
    private final OrphanedPostmaster postmaster;
    private final @Nullable String password;
    private final Runnable release;

    private EmbeddedDatabase(EmbeddedPostgres server, Path dataDirectory, @Nullable String password, Runnable release) {
        this.server = server;
        this.postmaster = new OrphanedPostmaster(dataDirectory);
        this.password = password;
        this.release = release;
    }

    /**
     * Starts the cluster kept in the directory, made on first use; every commit is on disk before it is answered. A
     * server that an earlier process left running there is ended first.
     *
     * @param directory belongs to this cluster alone
     * @param port where to listen, or 0 for any free port
     * @throws EmbeddedServerException when the directory or the port is in use, or the server does not start
     */
    public static EmbeddedDatabase kept(Path directory, int port) {
        DirectoryLock lock = DirectoryLock.lock(directory, "PostgreSQL");
        try {
            PostgresFiles files = PostgresFiles.kept(directory);
            new OrphanedPostmaster(files.data()).end();
            PostgresSettings settings = PostgresSettings.durable(files.data().resolveSibling("password"));
            return started(files, settings, port, lock::close);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts an empty cluster for tests: any port, no password, no flush to disk, deleted on close. */
    public static EmbeddedDatabase temporary() {
        PostgresFiles files = PostgresFiles.temporary();
        return started(files, PostgresSettings.fast(), 0, files::deleteLog);
    }

    private static EmbeddedDatabase started(
            PostgresFiles files, PostgresSettings settings, int port, Runnable release) {
        int given = LoopbackPort.given(port);
        LoopbackPort.requireFree(given, "PostgreSQL");
        try {
            EmbeddedPostgres server = settings.applied(EmbeddedPostgres.builder())
                    .setDataDirectory(files.data())
                    .setPort(given)
                    .setPGStartupWait(START)
                    .setRegisterShutdownHook(false)
                    .setCleanDataDirectory(settings.temporary())
                    .setOutputRedirector(files.output())
                    .setErrorRedirector(files.output())
                    .start();
            return new EmbeddedDatabase(server, files.data(), settings.password(), release);
        } catch (IOException | IllegalStateException e) {
            throw new EmbeddedServerException(
                    "PostgreSQL in " + files.data() + " does not start: " + files.lastLogLines(), e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Connects the superuser to the database {@code postgres}. */
    public DatabaseAccess administration() {
        return access("postgres", SUPERUSER);
    }

    /**
     * Makes sure that a database exists and is owned by a login role of the same name.
     *
     * @param name lower-case letters, digits and underscores
     */
    public DatabaseAccess database(String name) {
        createRole(name);
        if (!exists("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
            execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        return access(name, name);
    }

    /**
     * Makes sure that a login role exists, with the cluster's password where there is one.
     *
     * @param name lower-case letters, digits and underscores
     */
    public void createRole(String name) {
        createRole(name, "");
    }

    /** The same of a role that row-level security does not hold. */
    public void createServiceRole(String name) {
        createRole(name, " BYPASSRLS");
    }

    private void createRole(String name, String more) {
        requirePlain(name);
        if (!exists("SELECT FROM pg_roles WHERE rolname = '" + name + "'")) {
            execute("CREATE ROLE " + name + " LOGIN" + more + (password == null ? "" : " PASSWORD '" + password + "'"));
        }
    }

    private DatabaseAccess access(String database, String user) {
        String url = "jdbc:postgresql://" + LoopbackPort.ADDRESS + ":" + port() + "/" + database;
        return new DatabaseAccess(url, user, password == null ? "" : password);
    }

    private boolean exists(String query) {
        try (Connection connection = administration().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(query).next();
        } catch (SQLException e) {
            throw new EmbeddedServerException("PostgreSQL does not answer", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = administration().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EmbeddedServerException("PostgreSQL refuses to prepare a database", e);
        }
    }

    private static void requirePlain(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
    }

    /** Stops the server in order; a kept cluster's data stays. */
    @Override
    public void close() {
        try {
            server.close();
            // The server library stops waiting after five seconds; a large checkpoint takes longer.
            postmaster.end();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        } finally {
            release.run();
        }
    }
}
