package io.careerledger.readiness.ladder;

import java.time.LocalDate;

/** The limits of a ladder document; what exceeds one is refused by name. */
public final class LadderLimits {

    /** Of the whole document, in bytes of UTF-8. */
    public static final int MAX_DOCUMENT_BYTES = 1024 * 1024;

    /** Of objects and arrays within each other. */
    public static final int MAX_NESTING = 32;

    public static final int MAX_LEVELS = 100;
    public static final int MAX_COMPETENCIES = 500;

    /** Of version numbers, which start at 1. */
    public static final int MAX_VERSION = 1_000_000;

    /** Of the quorum, the mentor capacity, and the numbers of outcomes and mentorships needed. */
    public static final int MAX_COUNT = 100;

    /** Of ids of ladders, levels and competencies, in characters. */
    public static final int MAX_ID_LENGTH = 100;

    /** Of names and other one-line texts, in characters. */
    public static final int MAX_NAME_LENGTH = 300;

    /** Of descriptions and anchors, in characters. */
    public static final int MAX_TEXT_LENGTH = 10_000;

    /** Of faults reported for one document; further ones are only counted. */
    public static final int MAX_FAULTS = 200;

    /** Nothing in the ledger is dated before this day. */
    public static final LocalDate EARLIEST_DATE = LocalDate.of(1950, 1, 1);

    private LadderLimits() {}
}
