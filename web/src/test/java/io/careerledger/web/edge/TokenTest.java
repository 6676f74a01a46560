package io.careerledger.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.careerledger.events.ServiceUser;
import io.careerledger.web.issuer.LocalIssuer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class TokenTest {

    private static final long NOW = ProbeService.NOW.getEpochSecond();
    private static final long SKEW = Duration.ofSeconds(60).toSeconds();

    private static LocalIssuer issuer;
    private static ServletWebServerApplicationContext service;

    @BeforeAll
    static void start() {
        issuer = LocalIssuer.start(ProbeService.CLOCK);
        service = Probes.start(issuer.url());
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void knowsAPersonByHerEmail() {
        assertThat(call(issuer.tokenOf("ada@example.org")).body())
                .contains("\"identity\":{\"email\":\"ada@example.org\"}");
    }

    @Test
    void knowsAServiceUserByItsRole() {
        assertThat(call(issuer.tokenOf(ServiceUser.HR)).body()).contains("\"roles\":[\"HR\"]", "\"identity\":null");
    }

    @Test
    void doesNotTakeAnEmailThatTheIssuerDidNotVerify() {
        JWTClaimsSet claims = issuer.claims()
                .subject("x")
                .claim("email", "ada@example.org")
                .claim("email_verified", false)
                .build();
        assertThat(call(issuer.sign(claims)).body()).contains("\"identity\":null");
    }

    @Test
    void ignoresRolesThatItDoesNotKnow() {
        JWTClaimsSet claims = issuer.claims()
                .subject("x")
                .claim("roles", List.of("admin", "hr"))
                .build();
        assertThat(call(issuer.sign(claims)).body()).contains("\"roles\":[\"HR\"]");
        assertThat(call(issuer.sign(issuer.claims().claim("roles", "hr").build()))
                        .body())
                .contains("\"roles\":[]");
    }

    @Test
    void refusesAnotherIssuer() {
        assertRefused(
                issuer.sign(issuer.claims().issuer("https://elsewhere.example").build()));
    }

    @Test
    void refusesAnotherAudience() {
        assertRefused(issuer.sign(issuer.claims().audience("payroll").build()));
        assertRefused(issuer.sign(issuer.claims().audience((String) null).build()));
    }

    @Test
    void acceptsTheAudienceAmongOthers() {
        assertAccepted(issuer.sign(issuer.claims()
                .audience(List.of("payroll", LocalIssuer.AUDIENCE))
                .build()));
    }

    @Test
    void refusesATokenThatHasExpired() {
        assertAccepted(issuer.sign(
                issuer.claims().claim("iat", null).claim("exp", NOW - SKEW + 1).build()));
        assertRefused(issuer.sign(
                issuer.claims().claim("iat", null).claim("exp", NOW - SKEW - 1).build()));
    }

    @Test
    void refusesATokenThatNeverExpires() {
        assertRefused(issuer.sign(issuer.claims().claim("exp", null).build()));
    }

    @Test
    void refusesATokenBeforeItsTime() {
        assertAccepted(issuer.sign(issuer.claims().claim("nbf", NOW + SKEW - 1).build()));
        assertRefused(issuer.sign(issuer.claims().claim("nbf", NOW + SKEW + 1).build()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"JWT", "at+jwt", "AT+JWT", "application/at+jwt"})
    void acceptsTypesOfAccessTokens(@Nullable String type) {
        assertAccepted(issuer.sign(issuer.claims().build(), type, "first", issuer.signer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "secevent+jwt", "dpop+jwt", "nonsense"})
    void refusesOtherTypes(String type) {
        assertRefused(issuer.sign(issuer.claims().build(), type, "first", issuer.signer()));
    }

    @Test
    void refusesSymmetricAndMissingSignatures() throws JOSEException {
        JWTClaimsSet claims = issuer.claims().build();
        assertRefused(issuer.sign(claims, "at+jwt", "first", new MACSigner(new byte[32])));
        assertRefused(new PlainJWT(claims).serialize());
    }

    @Test
    void refusesTheSignatureOfAnotherKey() throws JOSEException {
        var other = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        assertRefused(issuer.sign(issuer.claims().build(), "at+jwt", "first", other));
        for (int attempt = 0; attempt < 5; attempt++) {
            assertRefused(issuer.sign(issuer.claims().build(), "at+jwt", "unknown-" + attempt, other));
        }
        assertAccepted(issuer.tokenOf(ServiceUser.HR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "e30.e30.e30", "eyJhbGciOiJSUzI1NiJ9..", "%00"})
    void refusesWhatIsNoToken(String token) {
        assertRefused(token);
    }

    @Test
    void startsBeforeItsIssuerAndAnswers503UntilItIsThere() {
        LocalIssuer late = LocalIssuer.start(ProbeService.CLOCK);
        String token = late.tokenOf(ServiceUser.HR);
        late.close();
        try (ServletWebServerApplicationContext early = Probes.start(late.url());
                ProbeClient client = new ProbeClient(Probes.port(early), token)) {
            HttpResponse<String> answer = client.get("/v1/caller");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static void assertAccepted(String token) {
        HttpResponse<String> answer = call(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void assertRefused(String token) {
        HttpResponse<String> answer = call(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/unauthenticated").doesNotContain("Exception", "nimbus");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    private static HttpResponse<String> call(String token) {
        try (ProbeClient client = new ProbeClient(Probes.port(service), token)) {
            return client.get("/v1/caller");
        }
    }
}
