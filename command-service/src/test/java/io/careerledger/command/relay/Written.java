package io.careerledger.command.relay;

/**
 * A fact as it stands in the store or on the topic.
 *
 * @param partition of the topic; -1 in the store
 */
record Written(int partition, long place, String streamId, long sequence) {

    boolean isOf(String test) {
        return streamId.contains(test);
    }

    Written withoutPartition() {
        return new Written(-1, place, streamId, sequence);
    }
}
