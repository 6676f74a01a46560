package io.careerledger.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.library.dependencies.Slice;
import io.careerledger.access.Guarded;
import io.careerledger.architecture.CompiledClasses;
import io.careerledger.architecture.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who may touch what on the answering side. */
class ArchitectureTest implements HouseRules {
    /** Packages that views stand on; every other package of the service is a view. */
    private static final Set<String> SHARED = Set.of("projection", "http", "access");

    @Test
    void viewsNeverImportEachOther() {
        slices().matching("io.careerledger.query.(*)..")
                .that(DescribedPredicate.describe("are views", ArchitectureTest::isView))
                .should()
                .notDependOnEachOther()
                .check(CompiledClasses.MAIN);
    }

    /** What no view is named for, the guard cannot judge. */
    @Test
    void answersNothingUnguarded() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Guarded.class)
                .check(CompiledClasses.MAIN);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.careerledger.query.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CompiledClasses.MAIN);
    }

    @Test
    void knowsNothingOfTheDecidingSide() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.careerledger.command..", "org.axonframework..")
                .check(CompiledClasses.MAIN);
    }

    private static boolean isView(Slice slice) {
        return !SHARED.contains(slice.getNamePart(1));
    }
}
