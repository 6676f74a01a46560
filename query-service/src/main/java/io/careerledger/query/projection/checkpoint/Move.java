package io.careerledger.query.projection.checkpoint;

/** A checkpoint on its way from where it is claimed to another offset. */
public record Move(Claim claim, long toOffset) {

    public Claim moved() {
        return claim.movedTo(toOffset);
    }
}
