package io.careerledger.command.aggregate;

import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import org.jspecify.annotations.Nullable;

/** Holds a command to the version of the stream that its sender has seen. */
final class ExpectedVersion {

    private ExpectedVersion() {}

    static void check(@Nullable Long expected, long actual) {
        if (expected != null && expected != actual) {
            throw Refused.because(
                    Rule.VERSION_MISMATCH, "the stream is at version " + actual + ", the command expects " + expected);
        }
    }
}
