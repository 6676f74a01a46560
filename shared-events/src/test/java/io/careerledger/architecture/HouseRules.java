package io.careerledger.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The rules of every module; its architecture test implements this interface and adds its own. */
public interface HouseRules {
    /** Time comes in through an injected {@link Clock} or {@link InstantSource}, in tests as well. */
    @Test
    default void readsNoWallClockAndNeverSleeps() {
        noClasses()
                .should()
                .accessTargetWhere(describe("the machine's clock or a sleep", HouseRules::isWallClockOrSleep))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
                .because("no rule, timeout or test may rest on the machine's clock")
                .check(CompiledClasses.ALL);
    }

    @Test
    default void skipsNoTest() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.junit\\.jupiter\\.api\\.(Disabled|Assumptions|condition\\..*)|org\\.assertj\\..*\\.Assumptions")
                .because("a test that may be left out proves nothing")
                .check(CompiledClasses.ALL);
    }

    @Test
    default void namesSayWhatATypeIs() {
        noClasses()
                .should()
                .haveNameMatching(".*[a-z](Impl|Utils?|Helper|Manager)")
                .because("these endings only say that it is code")
                .check(CompiledClasses.ALL);
    }

    @Test
    default void injectsThroughConstructorsOnly() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true).check(CompiledClasses.MAIN);
    }

    @Test
    default void throwsNoGenericException() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CompiledClasses.MAIN);
    }

    @Test
    default void logsThroughTheOneFacade() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(CompiledClasses.MAIN);
    }

    private static boolean isWallClockOrSleep(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return switch (access.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time") && !takesClock(access);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "sleep" -> owner.getPackageName().startsWith("java.");
            default -> false;
        };
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
