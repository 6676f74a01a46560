package io.careerledger.query.replay.job;

import java.util.List;

/**
 * Up to where a replay reads the topics, whoever reads and whenever.
 *
 * @param topicId that the broker gave the topic of careers
 * @param ends by partition, behind the last record
 * @param laddersTopicId that it gave the topic of ladders
 * @param laddersEnd behind the last record of that one
 */
public record ReplayCut(String topicId, List<Long> ends, String laddersTopicId, long laddersEnd) {

    public ReplayCut {
        ends = List.copyOf(ends);
    }

    /** Records below it. */
    public long records() {
        return ends.stream().mapToLong(Long::longValue).sum();
    }
}
