package io.careerledger.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.careerledger.architecture.CompiledClasses;
import io.careerledger.architecture.HouseRules;
import io.careerledger.architecture.PureCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;

/** Who may touch what on the deciding side. */
class ArchitectureTest implements HouseRules {
    private static final String DOMAIN = "io.careerledger.command.domain..";
    private static final String AGGREGATE = "io.careerledger.command.aggregate..";
    private static final String RELAY = "io.careerledger.command.relay..";
    private static final String API = "io.careerledger.command.api..";

    @Test
    void domainKnowsNeitherSpringNorStore() {
        PureCode.usesOnlyJacksonAnd(
                        DOMAIN,
                        DOMAIN,
                        "io.careerledger.access..",
                        "io.careerledger.events..",
                        "io.careerledger.readiness..",
                        "org.apache.commons.statistics..",
                        "org.axonframework.modelling.command")
                .check(CompiledClasses.MAIN);
    }

    @Test
    void domainTakesOfAxonOnlyTheTargetIdentifier() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.axonframework..").and(not(type(TargetAggregateIdentifier.class))))
                .check(CompiledClasses.MAIN);
    }

    @Test
    void domainAsksNothingOfTheMachine() {
        PureCode.asksNothingOfTheMachine(DOMAIN).check(CompiledClasses.MAIN);
    }

    @Test
    void aggregateKnowsOnlyDomainAndAxon() {
        PureCode.usesOnlyJacksonAnd(
                        AGGREGATE,
                        AGGREGATE,
                        DOMAIN,
                        "io.careerledger.events..",
                        "io.careerledger.readiness..",
                        "org.axonframework..")
                .check(CompiledClasses.MAIN);
    }

    @Test
    void apiReachesTheAggregateOnlyThroughTheGateway() {
        noClasses()
                .that()
                .resideInAPackage(API)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        AGGREGATE,
                        RELAY,
                        "org.axonframework.eventsourcing..",
                        "org.axonframework.eventhandling..",
                        "org.springframework.kafka..",
                        "org.apache.kafka..")
                .check(CompiledClasses.MAIN);
    }

    @Test
    void relayKnowsOnlyTheStoredRowsAndTheBroker() {
        noClasses()
                .that()
                .resideInAPackage(RELAY)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.careerledger..",
                                "org.axonframework..",
                                "org.springframework.web..",
                                "jakarta.servlet..")
                        .and(not(resideInAnyPackage(RELAY, "io.careerledger.events.."))))
                .check(CompiledClasses.MAIN);
    }

    @Test
    void knowsNothingOfTheAnsweringSide() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.careerledger.query..")
                .check(CompiledClasses.MAIN);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.careerledger.command.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CompiledClasses.MAIN);
    }
}
