package io.careerledger.servers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where servers come from: the same for all of a JVM's tests, chosen once. */
interface ServerSource {

    /** An empty cluster. */
    TestDatabase database();

    /** An empty broker. */
    TestBroker broker();

    /** As {@code test.servers} says; {@code auto} unless it says anything. */
    static ServerSource chosen() {
        return Chosen.SOURCE;
    }

    /** What a choice comes to with this engine. */
    static ServerSource of(ServerChoice choice, DockerEngine engine) {
        return switch (choice) {
            case EMBEDDED -> new EmbeddedServers();
            case CONTAINERS -> ContainerServers.prepared();
            case AUTO -> engine.answers() ? containersOrEmbedded() : new EmbeddedServers();
        };
    }

    /** An engine that answers may still have no images and no way to get them: nothing that a test is about. */
    private static ServerSource containersOrEmbedded() {
        Logger log = LoggerFactory.getLogger(ServerSource.class);
        try {
            return ContainerServers.prepared();
        } catch (RuntimeException e) {
            log.warn("A Docker engine answers but gives no servers; the tests run on embedded ones: {}", e.toString());
            return new EmbeddedServers();
        }
    }

    /** Holds the choice from when it is first asked for. */
    final class Chosen {
        private static final ServerSource SOURCE =
                of(ServerChoice.named(System.getProperty(ServerChoice.PROPERTY, "auto")), DockerEngine.ofEnvironment());

        private Chosen() {}
    }
}
