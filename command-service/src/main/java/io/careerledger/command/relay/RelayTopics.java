package io.careerledger.command.relay;

import io.careerledger.events.wire.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/** The topics as they must be: made when they are missing, kept for ever, and never of another number of partitions. */
final class RelayTopics {

    private static final long ANSWER_WITHIN_S = 15;

    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(KafkaPublisher.MAX_MESSAGE_BYTES));

    private static final List<NewTopic> WANTED = List.of(
            wanted(Topics.CAREER_EVENTS, Topics.CAREER_EVENTS_PARTITIONS),
            wanted(Topics.CAREER_LADDERS, Topics.CAREER_LADDERS_PARTITIONS));

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
            answered(admin.incrementalAlterConfigs(settings()).all());
        }
    }

    private static NewTopic wanted(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(SETTINGS);
    }

    private static void createMissing(Admin admin) throws InterruptedException {
        for (KafkaFuture<Void> created : admin.createTopics(WANTED).values().values()) {
            try {
                answered(created);
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
                answered(admin.describeTopics(names).allTopicNames());
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
        Collection<AlterConfigOp> operations = SETTINGS.entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        return WANTED.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic -> operations));
    }

    private static <T> T answered(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get(ANSWER_WITHIN_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new PublishingFailed("Kafka does not offer the topics", e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new PublishingFailed("Kafka does not answer about topics", e);
        }
    }
}
