package io.careerledger.query.projection;

/** The steps of a batch, in their order; between any two of them the process may die. */
enum Step {
    /** Records are read into facts; nothing is touched yet. */
    DECODED,
    /** The checkpoints are locked and moved, in the open transaction. */
    FENCED,
    /** Heads and histories of the batch's persons are in memory. */
    LOADED,
    /** The batch is folded into rows, in memory. */
    FOLDED,
    /** All rows are written; only the commit is missing. */
    WRITTEN,
    /** It is done; the loop does not know it yet. */
    COMMITTED
}
