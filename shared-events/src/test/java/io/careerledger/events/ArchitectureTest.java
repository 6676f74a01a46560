package io.careerledger.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.careerledger.architecture.CompiledClasses;
import io.careerledger.architecture.HouseRules;
import io.careerledger.architecture.PureCode;
import org.junit.jupiter.api.Test;

/** The language stands on the JDK, JSpecify and Jackson alone. */
class ArchitectureTest implements HouseRules {
    @Test
    void usesOnlyTheLanguageAndJackson() {
        PureCode.usesOnlyJacksonAnd("io.careerledger..", "io.careerledger.events..")
                .check(CompiledClasses.MAIN);
    }

    @Test
    void asksNothingOfTheMachine() {
        PureCode.asksNothingOfTheMachine("io.careerledger..").check(CompiledClasses.MAIN);
    }

    @Test
    void factsDoNotKnowHowTheyAreWritten() {
        noClasses()
                .that()
                .resideInAPackage("io.careerledger.events")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.careerledger.events.wire..")
                .check(CompiledClasses.MAIN);
    }
}
