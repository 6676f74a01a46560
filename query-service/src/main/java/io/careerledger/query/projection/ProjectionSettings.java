package io.careerledger.query.projection;

import io.careerledger.events.wire.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this instance projects, under {@code projection.*}.
 *
 * @param group prefix of the consumer groups; instances of one group share the partitions
 * @param instance a name that stays the same between starts, so that a restart takes over at once what it held; left
 *     empty the instance is a new one every time
 * @param eventsTopic where facts about careers are published
 * @param laddersTopic where facts about ladders are published
 * @param watermarksTopic where it is published up to when the past is closed
 * @param loops consumers of each generation in this instance
 * @param maxPollRecords most records of one transaction
 * @param maxPollBytes most bytes fetched at a time
 * @param cachedEvents most events in the folded histories held in memory, for each generation
 * @param refreshChunk most persons refreshed in one transaction
 * @param pollTimeout how long a poll waits for records
 * @param sessionTimeout after which a silent instance loses its partitions
 * @param databaseTimeout after which a statement or an idle transaction of the projection is given up
 */
@ConfigurationProperties("projection")
public record ProjectionSettings(
        @DefaultValue("career-query") String group,
        @DefaultValue("") String instance,
        @DefaultValue(Topics.CAREER_EVENTS) String eventsTopic,
        @DefaultValue(Topics.CAREER_LADDERS) String laddersTopic,
        @DefaultValue(Topics.CAREER_WATERMARKS) String watermarksTopic,
        @DefaultValue("1") int loops,
        @DefaultValue("500") int maxPollRecords,
        @DefaultValue("4194304") int maxPollBytes,
        @DefaultValue("200000") long cachedEvents,
        @DefaultValue("200") int refreshChunk,
        @DefaultValue("100ms") Duration pollTimeout,
        @DefaultValue("10s") Duration sessionTimeout,
        @DefaultValue("30s") Duration databaseTimeout) {

    /** Names the owner of checkpoints to people. */
    String owner() {
        return instance.isEmpty() ? "query-" + UUID.randomUUID() : instance;
    }

    /** What is particular about the consumers of the projection. */
    Map<String, Object> consumer() {
        return Map.of(
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "group.protocol",
                "classic",
                "partition.assignment.strategy",
                "org.apache.kafka.clients.consumer.RangeAssignor",
                "max.poll.records",
                maxPollRecords,
                "fetch.max.bytes",
                maxPollBytes,
                "session.timeout.ms",
                Math.toIntExact(sessionTimeout.toMillis()),
                "heartbeat.interval.ms",
                Math.toIntExact(sessionTimeout.toMillis() / 5));
    }
}
