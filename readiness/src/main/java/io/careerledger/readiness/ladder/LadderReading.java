package io.careerledger.readiness.ladder;

import java.util.List;

/** What came of reading a ladder document. */
public sealed interface LadderReading {

    /** The document is a ladder. */
    record Valid(Ladder ladder) implements LadderReading {}

    /** The document could be parsed, but is no ladder; every fault found, in the order of the text. */
    record Invalid(List<LadderFault> faults) implements LadderReading {

        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /** The document could not even be parsed: nothing beyond the fault is known. */
    record Malformed(LadderFault fault) implements LadderReading {}

    /** The faults, none for a valid document. */
    default List<LadderFault> allFaults() {
        return switch (this) {
            case Valid valid -> List.of();
            case Invalid invalid -> invalid.faults();
            case Malformed malformed -> List.of(malformed.fault());
        };
    }
}
