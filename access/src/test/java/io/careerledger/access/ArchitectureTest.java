package io.careerledger.access;

import io.careerledger.architecture.CompiledClasses;
import io.careerledger.architecture.HouseRules;
import io.careerledger.architecture.PureCode;
import org.junit.jupiter.api.Test;

/** A verdict is pure: no Spring, no I/O, no clock. */
class ArchitectureTest implements HouseRules {
    @Test
    void usesOnlyTheLanguageAndEvents() {
        PureCode.usesOnlyJacksonAnd("io.careerledger.access..", "io.careerledger.events..", "io.careerledger.access..")
                .check(CompiledClasses.MAIN);
    }

    @Test
    void asksNothingOfTheMachine() {
        PureCode.asksNothingOfTheMachine("io.careerledger.access..").check(CompiledClasses.MAIN);
    }
}
