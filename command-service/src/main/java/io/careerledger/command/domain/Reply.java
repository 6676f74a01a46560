package io.careerledger.command.domain;

/** What became of one command of several. */
public sealed interface Reply {

    /** It is written, once the transaction it was sent in has committed. */
    record Accepted(Written written) implements Reply {}

    /** A rule stands against it; nothing of it was written. */
    record Rejected(Refused refusal) implements Reply {}

    /** It could not be decided or written for a reason that is no rule; nothing of it was written. */
    record Failed(RuntimeException cause) implements Reply {}
}
