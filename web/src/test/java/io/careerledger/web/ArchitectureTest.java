package io.careerledger.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.careerledger.architecture.CompiledClasses;
import io.careerledger.architecture.HouseRules;
import org.junit.jupiter.api.Test;

/** What the edge may know. */
class ArchitectureTest implements HouseRules {

    @Test
    void knowsNeitherServiceNorTheModel() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.careerledger.command..", "io.careerledger.query..", "io.careerledger.readiness..")
                .check(CompiledClasses.MAIN);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.careerledger.web.(*)..").should().beFreeOfCycles().check(CompiledClasses.MAIN);
    }
}
