package io.careerledger.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster is made and run.
 *
 * <p>The server library starts PostgreSQL without fsync and with {@code synchronous_commit} off; what is set here comes
 * later on the command line and holds.
 *
 * @param passwordFile holds the password of every role; null where none is asked for
 */
record PostgresSettings(
        boolean temporary,
        Map<String, String> server,
        @Nullable String password,
        @Nullable Path passwordFile) {

    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "logging_collector", "on",
            "log_directory", "../log",
            "log_filename", "postgresql-%u.log",
            "log_truncate_on_rotation", "on");

    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "shared_buffers", "64MB");

    static PostgresSettings durable(Path passwordFile) {
        String password = OwnerOnlyFile.readOrCreate(passwordFile, Secrets::newSecret);
        return new PostgresSettings(false, DURABLE, password, passwordFile);
    }

    static PostgresSettings fast() {
        return new PostgresSettings(true, FAST, null, null);
    }

    EmbeddedPostgres.Builder applied(EmbeddedPostgres.Builder builder) {
        server.forEach(builder::setServerConfig);
        builder.setServerConfig("listen_addresses", LoopbackPort.ADDRESS)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("log_min_messages", "warning")
                .setServerConfig("max_connections", "200")
                // A session whose client died is noticed in the middle of a long statement too.
                .setServerConfig("client_connection_check_interval", "2s")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        return passwordFile == null || password == null ? builder : protectedBy(builder, password, passwordFile);
    }

    private static EmbeddedPostgres.Builder protectedBy(
            EmbeddedPostgres.Builder builder, String password, Path passwordFile) {
        // The library passes "locale" options on to initdb as they are, these two included.
        return builder.setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password);
    }
}
