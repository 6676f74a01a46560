package io.careerledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServersTest {

    @TempDir
    Path home;

    @Test
    void serversOfAKilledJvmStartAgainWithEverythingCommitted() throws Exception {
        killed(KeptServers.started(home));
        ProcessHandle orphan =
                new OrphanedPostmaster(postgres().resolve("data")).running().orElseThrow();

        try (EmbeddedDatabase database = EmbeddedDatabase.kept(postgres(), 0);
                EmbeddedBroker broker = EmbeddedBroker.kept(home.resolve("kafka"), 0)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(answer(database.database("ledger"))).isEqualTo(42);
            assertThat(LoopbackPort.isFree(broker.port())).isFalse();
        }
    }

    @Test
    void aPidFileThatNamesAStrangerDoesNotStopTheStart() throws Exception {
        killed(KeptServers.started(home));
        OrphanedPostmaster orphan = new OrphanedPostmaster(postgres().resolve("data"));
        ProcessHandle postmaster = orphan.running().orElseThrow();
        var family = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().get(1, TimeUnit.MINUTES);
        for (ProcessHandle member : family) {
            member.onExit().get(1, TimeUnit.MINUTES);
        }
        nameInPidFile(ProcessHandle.current().pid());
        assertThat(orphan.running()).isEmpty();

        try (EmbeddedDatabase database = EmbeddedDatabase.kept(postgres(), 0)) {
            assertThat(answer(database.database("ledger"))).isEqualTo(42);
        }
    }

    private Path postgres() {
        return home.resolve("postgresql");
    }

    private void nameInPidFile(long pid) throws Exception {
        Path file = postgres().resolve("data").resolve("postmaster.pid");
        Files.writeString(file, Files.readString(file).replaceFirst("^[0-9]+", Long.toString(pid)));
    }

    private static void killed(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static int answer(DatabaseAccess access) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT answer FROM fact")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
