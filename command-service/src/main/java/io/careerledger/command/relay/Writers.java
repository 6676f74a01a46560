package io.careerledger.command.relay;

import java.util.Collections;
import java.util.Set;

/** The transactions that held a writer's lock on the event table at some moment, by their names. */
record Writers(Set<String> names) {

    /** A name that stands for every prepared transaction: preparing changes a transaction's own name. */
    static final String PREPARED = "prepared";

    Writers {
        names = Set.copyOf(names);
    }

    /** Whether none of them is among those that hold the lock now; a prepared one may be any of them. */
    boolean areGone(Set<String> present) {
        return !present.contains(PREPARED) && Collections.disjoint(names, present);
    }
}
