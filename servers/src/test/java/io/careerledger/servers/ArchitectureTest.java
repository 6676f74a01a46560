package io.careerledger.servers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.careerledger.architecture.CompiledClasses;
import io.careerledger.architecture.HouseRules;
import org.junit.jupiter.api.Test;

/** The servers serve whatever is tested. */
class ArchitectureTest implements HouseRules {

    @Test
    void knowsOfTheLedgerTheEmbeddedServersOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.careerledger.command..",
                        "io.careerledger.query..",
                        "io.careerledger.web..",
                        "org.springframework..")
                .check(CompiledClasses.MAIN);
    }
}
