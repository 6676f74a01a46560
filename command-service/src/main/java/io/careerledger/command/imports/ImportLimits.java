package io.careerledger.command.imports;

/** The limits of imports; none of them bounds the number of lines. */
final class ImportLimits {

    /** Bytes of one line, or characters of one CSV record. */
    static final int MAX_LINE_BYTES = 256 * 1024;

    /** Lines of one transaction. */
    static final int BATCH_LINES = 500;

    /** Bytes of the lines of one transaction. */
    static final int BATCH_BYTES = 4 * 1024 * 1024;

    /** Imports at work at once. */
    static final int MAX_CONCURRENT = 4;

    /** Bytes of replies that wait in memory for a client that does not read. */
    static final int SPOOL_MEMORY_BYTES = 1024 * 1024;

    /** Bytes of replies that wait in a temporary file after that; then the import ends. */
    static final long SPOOL_FILE_BYTES = 256L * 1024 * 1024;

    private ImportLimits() {}
}
