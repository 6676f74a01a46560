package io.careerledger.web.token;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which claims of a token say who calls. A name is taken as it is, else its dots lead into objects, as in
 * {@code realm_access.roles}.
 */
@ConfigurationProperties("career")
public record ClaimSettings(
        @DefaultValue Person identity, @DefaultValue Roles roles) {

    /**
     * How a person is found.
     *
     * @param claim that names her ({@code CAREER_IDENTITY_CLAIM}); {@code email} unless set
     * @param source of the external ids in the claim ({@code CAREER_IDENTITY_SOURCE}); without it the claim has emails
     * @param emailVerified whether an email counts that the issuer does not call verified ({@code CAREER_EMAIL_VERIFIED})
     */
    public record Person(
            @DefaultValue("email") String claim,
            @Nullable String source,
            @DefaultValue("required") EmailVerified emailVerified) {

        public Person(
                @DefaultValue("email") @Nullable String claim,
                @Nullable String source,
                @DefaultValue("required") EmailVerified emailVerified) {
            this.claim = named("career.identity.claim (CAREER_IDENTITY_CLAIM)", claim);
            this.source = source == null || source.isBlank() ? null : source.strip();
            this.emailVerified = emailVerified;
            if (this.source == null && this.claim.equals("sub")) {
                throw new IllegalArgumentException(
                        "career.identity.source (CAREER_IDENTITY_SOURCE) must be set where the"
                                + " claim is sub, which is no email: ids mean something within their source only");
            }
        }
    }

    /** What {@code email_verified} must say where people are matched by email. */
    public enum EmailVerified {
        /** True: without it anybody could be whoever she says she is, at issuers that let people type an email. */
        REQUIRED,
        /** Anything but false, nothing included: for issuers that have no such claim and write the email themselves. */
        UNLESS_FALSE
    }

    /**
     * Where the service users' roles stand.
     *
     * @param claim a list ({@code CAREER_ROLES_CLAIM}); {@code roles} unless set
     */
    public record Roles(String claim) {

        public Roles(@DefaultValue("roles") @Nullable String claim) {
            this.claim = named("career.roles.claim (CAREER_ROLES_CLAIM)", claim);
        }
    }

    private static String named(String setting, @Nullable String claim) {
        if (claim == null || claim.isBlank()) {
            throw new IllegalArgumentException(setting + " must name a claim");
        }
        return claim.strip();
    }
}
