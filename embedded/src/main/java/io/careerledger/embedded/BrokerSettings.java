package io.careerledger.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The broker's configuration: one node, small, keeping everything. */
public record BrokerSettings(Map<String, String> durability) {

    /** With one replica there is no other copy: an acknowledged append must be on the disk. */
    public static BrokerSettings durable() {
        return new BrokerSettings(Map.of("log.flush.interval.messages", "1"));
    }

    /** For tests, whose data nobody misses. */
    public static BrokerSettings fast() {
        return new BrokerSettings(Map.of());
    }

    /** All of it, for a broker that listens on the loopback address. */
    public Properties properties(Path data, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.putAll(identity(data));
        properties.putAll(listeners(port, controllerPort));
        properties.putAll(oneCopy());
        properties.putAll(small());
        properties.putAll(durability);
        return properties;
    }

    private static Map<String, String> identity(Path data) {
        return Map.of(
                "node.id", "1",
                "process.roles", "broker,controller",
                "log.dirs", data.toString(),
                "auto.create.topics.enable", "false",
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1");
    }

    private static Map<String, String> listeners(int port, int controllerPort) {
        String address = LoopbackPort.ADDRESS;
        return Map.of(
                "listeners", "PLAINTEXT://" + address + ":" + port + ",CONTROLLER://" + address + ":" + controllerPort,
                "advertised.listeners", "PLAINTEXT://" + address + ":" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                // The voters are given, not stored: the controller's port may differ at every start.
                "controller.quorum.voters", "1@" + address + ":" + controllerPort);
    }

    private static Map<String, String> oneCopy() {
        return Map.of(
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.cleaner.io.buffer.size", "131072",
                "controller.quorum.append.linger.ms", "2");
    }
}
