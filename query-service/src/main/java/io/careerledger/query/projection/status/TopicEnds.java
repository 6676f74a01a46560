package io.careerledger.query.projection.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a topic ends, asked of the broker each time and answered within {@value #LIMIT_MS} ms or not at all. */
public final class TopicEnds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicEnds.class);
    private static final int LIMIT_MS = 2_000;

    private final String topic;
    private final Admin admin;

    public TopicEnds(String topic, Map<String, Object> properties) {
        this.topic = topic;
        Map<String, Object> bounded = new HashMap<>(properties);
        bounded.put("default.api.timeout.ms", LIMIT_MS);
        bounded.put("request.timeout.ms", LIMIT_MS);
        this.admin = Admin.create(bounded);
    }

    /** What the broker calls this incarnation of the topic; empty when there is no such topic, or no broker to ask. */
    public Optional<String> topicId() {
        try {
            return Optional.of(description().topicId().toString());
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("The topic {} is not known", topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Offset behind the last record by partition; empty when there is no such topic, or no broker to ask. */
    public SortedMap<Integer, Long> byPartition() {
        SortedMap<Integer, Long> ends = new TreeMap<>();
        try {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            description()
                    .partitions()
                    .forEach(info -> asked.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> found =
                    admin.listOffsets(asked).all().get();
            found.forEach((partition, info) -> ends.put(partition.partition(), info.offset()));
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("The end of {} is not known", topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ends;
    }

    private TopicDescription description() throws ExecutionException, InterruptedException {
        return Objects.requireNonNull(
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
    }

    @Override
    public void close() {
        admin.close();
    }
}
