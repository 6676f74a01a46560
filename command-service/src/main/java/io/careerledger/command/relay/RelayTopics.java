package io.careerledger.command.relay;

import io.careerledger.events.wire.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics as they must be: made when they are missing, never of another number of partitions, what they say kept for
 * ever; of the watermarks the last one of each hour.
 */
final class RelayTopics {

    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(KafkaPublisher.MAX_MESSAGE_BYTES));

    private static final Map<String, String> LATEST_BY_KEY = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_MS_CONFIG,
            Long.toString(Duration.ofDays(1).toMillis()));

    private static final List<NewTopic> WANTED = List.of(
            wanted(Topics.CAREER_EVENTS, Topics.CAREER_EVENTS_PARTITIONS, SETTINGS),
            wanted(Topics.CAREER_LADDERS, Topics.CAREER_LADDERS_PARTITIONS, SETTINGS),
            wanted(Topics.CAREER_WATERMARKS, Topics.CAREER_WATERMARKS_PARTITIONS, LATEST_BY_KEY));

    private final Map<String, Object> connection;

    RelayTopics(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /**
     * Makes them so.
     *
     * @throws IllegalStateException when a topic has another number of partitions: more would tear streams apart
     * @throws PublishingFailed when the broker does not answer or refuses
     */
    void ensure() throws InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            createMissing(admin);
            requirePartitions(admin);
            Answers.of(admin.incrementalAlterConfigs(settings()).all());
        }
    }

    /** Where the topics end, for as long as the answer is kept open. */
    TopicEnds ends() {
        return new TopicEnds(connection);
    }

    private static NewTopic wanted(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static void createMissing(Admin admin) throws InterruptedException {
        for (KafkaFuture<Void> created : admin.createTopics(WANTED).values().values()) {
            try {
                Answers.of(created);
            } catch (PublishingFailed e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static void requirePartitions(Admin admin) throws InterruptedException {
        List<String> names = WANTED.stream().map(NewTopic::name).toList();
        Map<String, TopicDescription> found =
                Answers.of(admin.describeTopics(names).allTopicNames());
        for (NewTopic topic : WANTED) {
            int partitions =
                    Objects.requireNonNull(found.get(topic.name())).partitions().size();
            if (partitions != topic.numPartitions()) {
                throw new IllegalStateException("topic " + topic.name() + " has " + partitions + " partitions and must"
                        + " have " + topic.numPartitions());
            }
        }
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> settings() {
        return WANTED.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic -> operations(topic.configs())));
    }

    private static Collection<AlterConfigOp> operations(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
