package io.careerledger.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.ServiceUser;
import io.careerledger.web.token.ClaimSettings.EmailVerified;
import io.careerledger.web.token.ClaimSettings.Person;
import io.careerledger.web.token.ClaimSettings.Roles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerClaimsTest {

    @Test
    void knowsAPersonByTheEmailInTheConfiguredClaim() {
        assertThat(identity(
                        "upn",
                        null,
                        Map.of("upn", " Ada@example.org ", "email", "other@example.org", "email_verified", true)))
                .isEqualTo(new Identity.Email("Ada@example.org"));
    }

    @Test
    void knowsAPersonByTheExternalIdInTheConfiguredClaimAndSource() {
        assertThat(identity("employee_no", "workday", Map.of("employee_no", "E-7")))
                .isEqualTo(new Identity.External("workday", "E-7"));
        assertThat(identity("employee_no", "workday", Map.of("employee_no", 7L)))
                .isEqualTo(new Identity.External("workday", "7"));
    }

    @Test
    void doesNotFallBackToTheEmailWhereAnotherClaimIsConfigured() {
        assertThat(identity("employee_no", "workday", Map.of("email", "ada@example.org")))
                .isNull();
    }

    @Test
    void followsDotsIntoObjectsUnlessTheNameIsAClaimItself() {
        assertThat(identity("hr.id", "workday", Map.of("hr", Map.of("id", "E-7"))))
                .isEqualTo(new Identity.External("workday", "E-7"));
        assertThat(identity("hr.id", "workday", Map.of("hr.id", "E-8", "hr", Map.of("id", "E-7"))))
                .isEqualTo(new Identity.External("workday", "E-8"));
        assertThat(identity("hr.id.no", "workday", Map.of("hr", Map.of("id", "E-7"))))
                .isNull();
    }

    @Test
    void takesAnEmailOnlyWhereTheIssuerCallsItVerifiedUnlessToldOtherwise() {
        Identity ada = new Identity.Email("ada@example.org");
        Map<String, Object> silent = Map.of("email", "ada@example.org");
        for (Object yes : List.of(true, "true", "True")) {
            Map<String, Object> verified = Map.of("email", "ada@example.org", "email_verified", yes);
            assertThat(identity("email", null, verified)).isEqualTo(ada);
            assertThat(trusting(verified)).isEqualTo(ada);
        }
        for (Object no : List.of(false, "false", "False")) {
            Map<String, Object> unverified = Map.of("email", "ada@example.org", "email_verified", no);
            assertThat(identity("email", null, unverified)).isNull();
            assertThat(trusting(unverified)).isNull();
        }
        assertThat(identity("email", null, silent)).isNull();
        assertThat(trusting(silent)).isEqualTo(ada);
        assertThat(identity("email", null, Map.of("email", "ada@example.org", "email_verified", "1")))
                .isNull();
    }

    private static @Nullable Identity trusting(Map<String, Object> claims) {
        Person person = new Person("email", null, EmailVerified.UNLESS_FALSE);
        return new CallerClaims(new ClaimSettings(person, new Roles("roles")))
                .callerOf(token(claims))
                .identity();
    }

    @Test
    void takesNoEmailThatIsNotVerifiedAndNothingThatIsNoText() {
        assertThat(identity("email", null, Map.of("email", "ada@example.org", "email_verified", "false")))
                .isNull();
        assertThat(identity("email", null, Map.of("email", List.of("ada@example.org"), "email_verified", true)))
                .isNull();
        assertThat(identity("email", null, Map.of("email", "a".repeat(400) + "@example.org", "email_verified", true)))
                .isNull();
        assertThat(identity("sub", "workday", Map.of("sub", "E-7", "email_verified", false)))
                .isEqualTo(new Identity.External("workday", "E-7"));
    }

    @Test
    void readsRolesFromTheConfiguredClaim() {
        ClaimSettings settings =
                new ClaimSettings(new Person("email", null, EmailVerified.REQUIRED), new Roles("realm_access.roles"));
        Jwt token = token(Map.of("realm_access", Map.of("roles", List.of("hr", "user")), "roles", List.of("auditor")));
        assertThat(new CallerClaims(settings).callerOf(token).roles()).containsExactly(ServiceUser.HR);
    }

    @Test
    void refusesToStartWhereTheClaimMeansNothing() {
        assertThatThrownBy(() -> new Person("sub", " ", EmailVerified.REQUIRED))
                .hasMessageContaining("CAREER_IDENTITY_SOURCE");
        assertThatThrownBy(() -> new Person(" ", null, EmailVerified.REQUIRED))
                .hasMessageContaining("CAREER_IDENTITY_CLAIM");
        assertThatThrownBy(() -> new Roles("")).hasMessageContaining("CAREER_ROLES_CLAIM");
    }

    private static @Nullable Identity identity(String claim, @Nullable String source, Map<String, Object> claims) {
        ClaimSettings settings =
                new ClaimSettings(new Person(claim, source, EmailVerified.REQUIRED), new Roles("roles"));
        return new CallerClaims(settings).callerOf(token(claims)).identity();
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("x")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
