package io.careerledger.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** A program that runs both kept servers until it is killed; it commits one row and says so. */
final class KeptServers {

    private KeptServers() {}

    /** The single argument is the directory of both servers. */
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Path home = Path.of(arguments[0]);
        try (EmbeddedDatabase database = EmbeddedDatabase.kept(home.resolve("postgresql"), 0);
                EmbeddedBroker broker = EmbeddedBroker.kept(home.resolve("kafka"), 0)) {
            commitOneRow(database.database("ledger"));
            IO.println("committed " + database.port() + " " + broker.port());
            new CountDownLatch(1).await();
        }
    }

    private static void commitOneRow(DatabaseAccess access) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE fact AS SELECT 42 AS answer");
        }
    }

    /** Starts the program and returns it once it has committed. */
    static Process started(Path home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptServers.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (line == null || !line.startsWith("committed")) {
            process.destroyForcibly();
            throw new IllegalStateException("the servers did not start: " + line);
        }
        return process;
    }
}
