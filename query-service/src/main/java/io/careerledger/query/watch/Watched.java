package io.careerledger.query.watch;

import java.util.UUID;

/** Whom somebody watches. */
sealed interface Watched {

    /** Of the person, or of the manager: who must be known. */
    UUID personId();

    /** One person. */
    record Person(UUID personId) implements Watched {}

    /**
     * Who reports to a manager today.
     *
     * @param wholeLine at any depth and not just directly
     */
    record Team(UUID personId, boolean wholeLine) implements Watched {}
}
