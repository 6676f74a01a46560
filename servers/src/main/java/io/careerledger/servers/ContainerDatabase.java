package io.careerledger.servers;

import static io.careerledger.embedded.EmbeddedDatabase.SUPERUSER;

import io.careerledger.embedded.DatabaseAccess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A cluster in a container, with its data in memory and the settings of the embedded one for tests. */
final class ContainerDatabase {

    private static final int PORT = 5432;
    private static final Duration START = Duration.ofMinutes(2);
    private static final long SHARED_MEMORY = 256L << 20;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=*",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "shared_buffers=64MB",
            "max_connections=200",
            "client_connection_check_interval=2s",
            "log_min_messages=warning");

    private final GenericContainer<?> container;

    private ContainerDatabase(GenericContainer<?> container) {
        this.container = container;
    }

    static ContainerDatabase started() {
        GenericContainer<?> container = new GenericContainer<>(ContainerServers.DATABASE_IMAGE)
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                .withEnv(
                        "POSTGRES_INITDB_ARGS",
                        "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
                .withCommand(Stream.concat(
                                Stream.of("postgres"), SETTINGS.stream().flatMap(setting -> Stream.of("-c", setting)))
                        .toArray(String[]::new))
                .withTmpFs(Map.of("/var/lib/postgresql", "rw"))
                .withSharedMemorySize(SHARED_MEMORY)
                .withExposedPorts(PORT)
                // by the network, where the server of the first start, which makes the cluster, does not listen
                .waitingFor(Wait.forSuccessfulCommand("pg_isready -q -h 127.0.0.1 -U " + SUPERUSER)
                        .withStartupTimeout(START));
        container.start();
        return new ContainerDatabase(container);
    }

    DatabaseAccess administration() {
        String url = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(PORT) + "/postgres";
        return new DatabaseAccess(url, SUPERUSER, "");
    }

    void stop() {
        container.stop();
    }
}
