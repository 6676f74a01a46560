package io.careerledger.query.projection.fold;

/** Why a stream cannot be applied any further. */
public enum ParkReason {
    /** Its next record is no fact that this code can read. */
    UNREADABLE,
    /** Later facts came, the next one did not. */
    GAP,
    /** The fact can be read and contradicts the stream it stands in. */
    FOLD,
    /** The database refuses what follows from it. */
    WRITE
}
