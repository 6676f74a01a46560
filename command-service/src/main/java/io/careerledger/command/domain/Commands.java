package io.careerledger.command.domain;

import java.util.List;
import java.util.function.Supplier;

/** The way in: commands are decided, written and durable when these methods return, or not written at all. */
public interface Commands {

    /** Most commands that {@link #sendAll} takes at once. */
    int MAX_BATCH = 1_000;

    /**
     * Decides one command and commits what it led to. A stream that another instance moved meanwhile is decided on
     * again, a bounded number of times, unless the envelope expects a version.
     *
     * @throws Refused when a rule stands against it
     */
    Written send(Envelope envelope);

    /**
     * Decides the commands in order in one transaction and one commit, later ones on what earlier ones led to. A
     * command that is refused or fails leaves nothing behind and does not disturb the others.
     *
     * @return one reply for each command, in order
     * @throws IllegalArgumentException when there are more than {@link #MAX_BATCH}
     */
    List<Reply> sendAll(List<Envelope> envelopes);

    /**
     * Runs the work in one transaction that commands sent within join, so that what the work itself writes (such as an
     * idempotency key) is committed with them or not at all. Replies count only once this method has returned. Work
     * that met a concurrent writer is run again from the start, a bounded number of times: it must have no effect but
     * on this database.
     */
    <T> T inTransaction(Supplier<T> work);
}
