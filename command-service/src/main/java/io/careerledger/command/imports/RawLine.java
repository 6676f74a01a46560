package io.careerledger.command.imports;

import io.careerledger.web.problem.Problem;
import tools.jackson.databind.JsonNode;

/** One line of an import as it was read, before anybody judged what it says. */
sealed interface RawLine {

    /** Place in the input, from 1. */
    long number();

    /** How much memory it takes, about. */
    int bytes();

    /** Bytes that ought to be a JSON object. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Text(long number, byte[] content) implements RawLine {
        @Override
        public int bytes() {
            return content.length;
        }
    }

    /** A row of a table, already made an object. */
    record Row(long number, JsonNode object, int bytes) implements RawLine {}

    /** What could not be read as a line at all. */
    record Unreadable(long number, Problem problem) implements RawLine {
        @Override
        public int bytes() {
            return 0;
        }
    }
}
