package io.careerledger.query.projection.checkpoint;

/**
 * One partition as its owner holds it.
 *
 * @param partition of {@code career.events}
 * @param epoch of this ownership; whoever takes the partition over takes a greater one
 * @param nextOffset of the first record not yet applied
 */
public record Claim(int partition, long epoch, long nextOffset) {

    public Claim movedTo(long offset) {
        return new Claim(partition, epoch, offset);
    }
}
