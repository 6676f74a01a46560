package io.careerledger.command.relay;

import io.careerledger.events.wire.Topics;
import io.careerledger.events.wire.Watermark;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Where the topics of facts end now, in two requests to the broker for as long as a relay leads. */
final class TopicEnds implements AutoCloseable {

    private static final List<String> OF_FACTS = List.of(Topics.CAREER_EVENTS, Topics.CAREER_LADDERS);

    private final Admin admin;

    TopicEnds(Map<String, Object> connection) {
        this.admin = Admin.create(connection);
    }

    /**
     * The watermark of this instant, given that all that it promises is acknowledged by the broker.
     *
     * @throws PublishingFailed when the broker does not answer
     */
    Watermark watermark(Instant recordedUpTo) throws InterruptedException {
        Map<String, TopicDescription> topics =
                Answers.of(admin.describeTopics(OF_FACTS).allTopicNames());
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        topics.values()
                .forEach(topic -> partitions(topic).forEach(partition -> asked.put(partition, OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                Answers.of(admin.listOffsets(asked).all());
        return new Watermark(
                recordedUpTo,
                ends(Objects.requireNonNull(topics.get(Topics.CAREER_EVENTS)), ends),
                ends(Objects.requireNonNull(topics.get(Topics.CAREER_LADDERS)), ends));
    }

    private static Watermark.Ends ends(TopicDescription topic, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        List<Long> offsets = partitions(topic).stream()
                .map(partition -> Objects.requireNonNull(ends.get(partition)).offset())
                .toList();
        return new Watermark.Ends(topic.topicId().toString(), offsets);
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return IntStream.range(0, topic.partitions().size())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }

    @Override
    public void close() {
        admin.close(Answers.LIMIT);
    }
}
