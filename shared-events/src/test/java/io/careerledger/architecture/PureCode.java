package io.careerledger.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for code whose answer rests on its arguments alone: no clock, no chance, no files, no network. */
public final class PureCode {
    private static final String[] LANGUAGE = {
        "java.io",
        "java.lang..",
        "java.math..",
        "java.net",
        "java.nio",
        "java.nio.charset..",
        "java.security",
        "java.text..",
        "java.time..",
        "java.util..",
        "org.jspecify..",
        "tools.jackson..",
        "com.fasterxml.jackson.annotation.."
    };

    private static final String OUTSIDE = "java\\.io\\.(File.*|RandomAccessFile|Console)|java\\.nio\\.file\\..*"
            + "|java\\.lang\\.Process.*|java\\.net\\.(.*Socket.*|.*Connection|Inet.*)"
            + "|java\\.time\\.(Clock|InstantSource)|java\\.util\\.Timer.*"
            + "|java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)|java\\.security\\.SecureRandom";

    private static final Set<String> OUTSIDE_CALLS = Set.of(
            "java.util.UUID.randomUUID()",
            "java.lang.Math.random()",
            "java.lang.StrictMath.random()",
            "java.lang.System.nanoTime()",
            "java.lang.System.getenv(java.lang.String)",
            "java.lang.System.getProperty(java.lang.String)");

    private PureCode() {}

    /** Classes of {@code place} use the language, Jackson and the packages of {@code more}, and nothing else. */
    public static ArchRule usesOnlyJacksonAnd(String place, String... more) {
        return classes()
                .that()
                .resideInAPackage(place)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.of(LANGUAGE, more).flatMap(Stream::of).toArray(String[]::new));
    }

    /** Classes of {@code place} ask nothing of the machine: the same arguments always give the same answer. */
    public static ArchRule asksNothingOfTheMachine(String place) {
        return noClasses()
                .that()
                .resideInAPackage(place)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(OUTSIDE)
                .orShould()
                .accessTargetWhere(describe("what changes from call to call", PureCode::isOutsideCall))
                .because("the same arguments always give the same answer");
    }

    private static boolean isOutsideCall(JavaAccess<?> access) {
        return OUTSIDE_CALLS.contains(access.getTarget().getFullName());
    }
}
