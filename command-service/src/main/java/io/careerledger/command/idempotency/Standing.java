package io.careerledger.command.idempotency;

/** What is known of a request with a key before it is carried out. */
public sealed interface Standing {

    /** It was never carried out, and nobody but the asking transaction can carry it out now. */
    record Fresh() implements Standing {}

    /** It was carried out before; this is the reply it got. */
    record Done(KeptReply reply) implements Standing {}

    /** Another request came under this key before. */
    record Mismatched() implements Standing {}

    /** Another transaction is at it right now. */
    record InFlight() implements Standing {}
}
