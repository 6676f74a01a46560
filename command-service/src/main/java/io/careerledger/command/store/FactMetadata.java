package io.careerledger.command.store;

/** What an event message must carry beside its fact to be stored; every value is text. */
final class FactMetadata {

    static final String ACTOR_ID = "actorId";
    static final String LADDER = "ladder";
    static final String TRACEPARENT = "traceparent";
    static final String RECORDED_AT = "recordedAt";

    private FactMetadata() {}
}
