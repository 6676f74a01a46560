package io.careerledger.servers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import io.careerledger.embedded.BrokerSettings;
import io.careerledger.embedded.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.containers.GenericContainer;

/**
 * A broker in a container, with the settings of the embedded one for tests. It is reached at one port of the loopback address
 * which is chosen beforehand: clients are told to come back to it, and a broker that is started again must be found there.
 */
final class ContainerBroker implements TestBroker {

    private static final int CONTROLLER_PORT = 9093;
    private static final int STOP_LIMIT_S = 60;
    private static final int LOOK_MS = 3_000;
    private static final Duration START = Duration.ofMinutes(2);
    private static final Path DATA = Path.of("/var/lib/kafka/data");

    private final DockerClient engine;
    private final GenericContainer<?> container;
    private final String bootstrapServers;

    private ContainerBroker(DockerClient engine, GenericContainer<?> container, String bootstrapServers) {
        this.engine = engine;
        this.container = container;
        this.bootstrapServers = bootstrapServers;
    }

    static ContainerBroker started(DockerClient engine) {
        int port = LoopbackPort.free();
        GenericContainer<?> container = new GenericContainer<>(ContainerServers.BROKER_IMAGE)
                .withEnv(environment(port))
                .withCreateContainerCmdModifier(command -> command.withExposedPorts(ExposedPort.tcp(port))
                        .withHostConfig(Objects.requireNonNullElseGet(
                                        command.getHostConfig(), HostConfig::newHostConfig)
                                .withPortBindings(new PortBinding(
                                        Binding.bindIpAndPort(LoopbackPort.ADDRESS, port), ExposedPort.tcp(port)))));
        container.start();
        ContainerBroker broker = new ContainerBroker(engine, container, LoopbackPort.ADDRESS + ":" + port);
        broker.awaitAnswer();
        return broker;
    }

    /** The image reads its settings from variables of their names. */
    private static Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>();
        BrokerSettings.fast()
                .properties(DATA, port, CONTROLLER_PORT)
                .forEach((name, value) -> environment.put(
                        "KAFKA_" + name.toString().replace('.', '_').toUpperCase(Locale.ROOT), value.toString()));
        environment.put(
                "KAFKA_LISTENERS",
                "PLAINTEXT://0.0.0.0:" + port + ",CONTROLLER://" + LoopbackPort.ADDRESS + ":" + CONTROLLER_PORT);
        environment.put("KAFKA_HEAP_OPTS", "-Xms256m -Xmx512m");
        return environment;
    }

    private void awaitAnswer() {
        long begun = System.nanoTime();
        while (!answers()) {
            if (!container.isRunning() || System.nanoTime() - begun > START.toNanos()) {
                throw new IllegalStateException("Kafka does not answer: " + container.getLogs());
            }
        }
    }

    private boolean answers() {
        Map<String, Object> settings = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
                LOOK_MS,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                LOOK_MS);
        try (Admin admin = Admin.create(settings)) {
            admin.listTopics().names().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka starts", e);
        }
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void stop() {
        engine.stopContainerCmd(container.getContainerId())
                .withTimeout(STOP_LIMIT_S)
                .exec();
    }

    @Override
    public void start() {
        engine.startContainerCmd(container.getContainerId()).exec();
        awaitAnswer();
    }

    @Override
    public void close() {
        container.stop();
    }
}
