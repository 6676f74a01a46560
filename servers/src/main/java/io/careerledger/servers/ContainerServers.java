package io.careerledger.servers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** Servers in containers, of the images that deployments run. */
final class ContainerServers implements ServerSource {

    /** As in {@code docker-compose.yml}. */
    static final String DATABASE_IMAGE = "postgres:18";

    static final String BROKER_IMAGE = "apache/kafka:4.2.1";

    private static final int PULL_LIMIT_MIN = 5;

    private final DockerClient engine;

    private ContainerServers(DockerClient engine) {
        this.engine = engine;
    }

    /**
     * Gets the images that are not there yet.
     *
     * @throws RuntimeException when there is no engine, or an image cannot be had
     */
    static ContainerServers prepared() {
        DockerClient engine = DockerClientFactory.instance().client();
        List.of(DATABASE_IMAGE, BROKER_IMAGE).forEach(image -> ensure(engine, image));
        return new ContainerServers(engine);
    }

    private static void ensure(DockerClient engine, String image) {
        try {
            engine.inspectImageCmd(image).exec();
        } catch (NotFoundException absent) {
            pull(engine, image);
        }
    }

    private static void pull(DockerClient engine, String image) {
        try {
            if (!engine.pullImageCmd(image).start().awaitCompletion(PULL_LIMIT_MIN, TimeUnit.MINUTES)) {
                throw new IllegalStateException(image + " is not there after " + PULL_LIMIT_MIN + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pulling " + image, e);
        }
    }

    @Override
    public TestDatabase database() {
        ContainerDatabase container = ContainerDatabase.started();
        return new TestDatabase(container.administration(), container::stop);
    }

    @Override
    public TestBroker broker() {
        return ContainerBroker.started(engine);
    }
}
