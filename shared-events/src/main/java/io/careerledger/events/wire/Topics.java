package io.careerledger.events.wire;

import io.careerledger.events.LadderEvent;

/** The topics of the ledger. Those that facts are published on keep everything for ever and are keyed by stream. */
public final class Topics {

    /** Facts about careers. */
    public static final String CAREER_EVENTS = "career.events";

    public static final int CAREER_EVENTS_PARTITIONS = 12;

    /** Facts about ladders; every reader reads it whole before it serves. */
    public static final String CAREER_LADDERS = "career.ladders";

    public static final int CAREER_LADDERS_PARTITIONS = 1;

    /** What the relay promises about the other two: of each hour the last {@link Watermark}. */
    public static final String CAREER_WATERMARKS = "career.watermarks";

    public static final int CAREER_WATERMARKS_PARTITIONS = 1;

    private Topics() {}

    /** The topic that a stream's facts are published on. */
    public static String of(String streamId) {
        return streamId.startsWith(LadderEvent.STREAM_PREFIX) ? CAREER_LADDERS : CAREER_EVENTS;
    }
}
