package io.careerledger.embedded;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.careerledger.architecture.CompiledClasses;
import io.careerledger.architecture.HouseRules;
import org.junit.jupiter.api.Test;

/** The embedded servers serve whoever asks: they know neither the ledger nor Spring. */
class ArchitectureTest implements HouseRules {
    @Test
    void knowsNeitherTheLedgerNorSpring() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.careerledger..")
                        .and(not(resideInAPackage("io.careerledger.embedded..")))
                        .or(resideInAPackage("org.springframework..")))
                .check(CompiledClasses.MAIN);
    }
}
