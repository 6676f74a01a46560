package io.careerledger.command.relay;

/** Kafka did not acknowledge a batch, in time or at all; it will be sent again from its first message. */
final class PublishingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishingFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
