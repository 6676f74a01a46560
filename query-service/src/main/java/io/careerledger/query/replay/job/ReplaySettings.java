package io.careerledger.query.replay.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What replays may cost, under {@code replay.*}.
 *
 * @param enabled whether this instance runs replays; those that do not still take and show them
 * @param running most replays at once, over all instances
 * @param queued most replays that wait; more are refused
 * @param kept most replays that have come to their end; the oldest go first
 * @param workers partitions worked on at once in this instance, each with a connection of its own and all people of its
 *     partition in memory; 0 for as many as there are processors
 * @param attempts how often a partition is begun before its replay fails
 * @param settleLimit how long a replay with a {@code knownAt} waits until the relay has closed the past up to it
 * @param lookEvery how long what another instance has done stays unnoticed
 * @param maxPollRecords most records of one poll
 * @param maxPollBytes most bytes fetched at a time by one worker
 * @param besideProjection records that all workers of this instance together handle for each that its projection applies,
 *     while that has any to apply; judging a person by one rubric counts as four; 0 to go by no projection
 * @param projectionPatience after which a projection that has records and applies none is not waited for until it does
 * @param reportEvery records between two reports of a worker's progress
 * @param databaseTimeout after which a statement or an idle transaction of a worker is given up
 * @param stopLimit how long a stopping instance waits for its workers
 * @param deleteRows most rows removed in one transaction
 */
@ConfigurationProperties("replay")
public record ReplaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int running,
        @DefaultValue("20") int queued,
        @DefaultValue("50") int kept,
        @DefaultValue("0") int workers,
        @DefaultValue("5") int attempts,
        @DefaultValue("2m") Duration settleLimit,
        @DefaultValue("500ms") Duration lookEvery,
        @DefaultValue("5000") int maxPollRecords,
        @DefaultValue("8388608") int maxPollBytes,
        @DefaultValue("1") int besideProjection,
        @DefaultValue("10s") Duration projectionPatience,
        @DefaultValue("50000") int reportEvery,
        @DefaultValue("5m") Duration databaseTimeout,
        @DefaultValue("10s") Duration stopLimit,
        @DefaultValue("10000") int deleteRows) {

    public int threads() {
        return workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }
}
