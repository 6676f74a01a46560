package io.careerledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    @Test
    void keptClusterFlushesEveryCommitToDisk() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.kept(home, 0)) {
            DatabaseAccess access = database.administration();
            assertThat(answer(access, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(access, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(access, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void keptClusterListensOnLoopbackOnly() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.kept(home, 0)) {
            assertThat(answer(database.administration(), "SHOW listen_addresses"))
                    .isEqualTo("127.0.0.1");
            assertThat(answer(database.administration(), "SHOW unix_socket_directories"))
                    .isEmpty();
        }
    }

    @Test
    void keptClusterAsksForItsPassword() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.kept(home, 0)) {
            DatabaseAccess access = database.database("ledger");
            assertThatThrownBy(() -> answer(new DatabaseAccess(access.url(), access.user(), "guess"), "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keptClusterHoldsItsDataBetweenStarts() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.kept(home, 0)) {
            execute(database.database("ledger"), "CREATE TABLE fact AS SELECT 42 AS answer");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.kept(home, 0)) {
            assertThat(answer(database.database("ledger"), "SELECT answer FROM fact"))
                    .isEqualTo("42");
        }
    }

    @Test
    void databasesBelongToTheirOwnRoles() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.kept(home, 0)) {
            assertThat(answer(database.database("ledger"), "SELECT current_user || '@' || current_database()"))
                    .isEqualTo("ledger@ledger");
            assertThat(answer(database.database("views"), "SELECT current_user || '@' || current_database()"))
                    .isEqualTo("views@views");
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        try (EmbeddedDatabase database = EmbeddedDatabase.kept(home, 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.kept(home, 0))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("in use by another process");
            assertThat(LoopbackPort.isFree(database.port())).isFalse();
        }
    }

    @Test
    void refusesAPortThatIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral(LoopbackPort.ADDRESS))) {
            assertThatThrownBy(() -> EmbeddedDatabase.kept(home, other.getLocalPort()))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("another process has the port");
        }
    }

    @Test
    void temporaryClusterLeavesNothingBehind() throws SQLException {
        Path data;
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            data = Path.of(answer(database.administration(), "SHOW data_directory"));
            assertThat(data).exists();
        }
        assertThat(data).doesNotExist();
        assertThat(data.resolveSibling(data.getFileName() + ".log")).doesNotExist();
    }

    private static String answer(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
