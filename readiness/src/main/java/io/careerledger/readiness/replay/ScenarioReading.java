package io.careerledger.readiness.replay;

import io.careerledger.readiness.ladder.LadderFault;
import java.util.List;

/** What came of reading the scenarios of a request. */
public sealed interface ScenarioReading {

    /** Every scenario is sound. */
    record Valid(List<Scenario> scenarios) implements ScenarioReading {
        public Valid {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** At least one is not; every fault found, its pointer relative to the whole request. */
    record Invalid(List<LadderFault> faults) implements ScenarioReading {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /** The faults, none for valid scenarios. */
    default List<LadderFault> allFaults() {
        return switch (this) {
            case Valid valid -> List.of();
            case Invalid invalid -> invalid.faults();
        };
    }
}
