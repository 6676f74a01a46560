package io.careerledger.readiness;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.careerledger.architecture.CompiledClasses;
import io.careerledger.architecture.HouseRules;
import io.careerledger.architecture.PureCode;
import org.junit.jupiter.api.Test;

/** The model is pure: no Spring, no I/O, no clock. */
class ArchitectureTest implements HouseRules {
    @Test
    void usesOnlyTheLanguageEventsAndStatistics() {
        PureCode.usesOnlyJacksonAnd(
                        "io.careerledger..",
                        "io.careerledger.events..",
                        "io.careerledger.readiness..",
                        "org.apache.commons.statistics..",
                        "org.erdtman.jcs..",
                        "org.snakeyaml.engine..")
                .check(CompiledClasses.MAIN);
    }

    @Test
    void asksNothingOfTheMachine() {
        PureCode.asksNothingOfTheMachine("io.careerledger..").check(CompiledClasses.MAIN);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.careerledger.readiness.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CompiledClasses.MAIN);
    }
}
