package io.careerledger.query.projection.read;

import io.careerledger.readiness.ladder.LadderCatalog;

/** The ladders that this instance knows; follows their topic live. */
public interface Ladders {

    /** What is known now; an immutable snapshot. */
    LadderCatalog catalog();

    /** What was known at the cut. */
    default LadderCatalog catalog(Cut cut) {
        return cut.knownAt() == null ? catalog() : catalog().knownAt(cut.knownAt());
    }
}
