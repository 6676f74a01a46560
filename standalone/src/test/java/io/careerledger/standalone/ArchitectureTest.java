package io.careerledger.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.careerledger.architecture.CompiledClasses;
import io.careerledger.architecture.HouseRules;
import org.junit.jupiter.api.Test;

/** Who may touch what where both services run in one JVM. */
class ArchitectureTest implements HouseRules {
    @Test
    void demoIsAClientLikeAnyOther() {
        noClasses()
                .that()
                .resideInAPackage("io.careerledger.standalone.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.careerledger.command..",
                        "io.careerledger.query..",
                        "org.axonframework..",
                        "org.apache.kafka..",
                        "java.sql..")
                .check(CompiledClasses.MAIN);
    }

    @Test
    void issuerKnowsNeitherService() {
        noClasses()
                .that()
                .resideInAPackage("io.careerledger.standalone.issuer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.careerledger.command..", "io.careerledger.query..")
                .check(CompiledClasses.MAIN);
    }
}
