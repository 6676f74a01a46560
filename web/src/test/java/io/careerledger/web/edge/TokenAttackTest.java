package io.careerledger.web.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.careerledger.events.ServiceUser;
import io.careerledger.web.issuer.LocalIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What somebody without a good token tries, over HTTP, at the edge that both services stand behind. */
class TokenAttackTest {

    private static LocalIssuer issuer;
    private static LocalIssuer attacker;
    private static ServletWebServerApplicationContext service;
    private static RSAKey foreign;

    @BeforeAll
    static void start() throws JOSEException {
        issuer = LocalIssuer.start(ProbeService.CLOCK);
        attacker = LocalIssuer.start(ProbeService.CLOCK);
        service = Probes.start(issuer.url());
        foreign = new RSAKeyGenerator(2048).keyID("first").generate();
    }

    @AfterAll
    static void stop() {
        service.close();
        attacker.close();
        issuer.close();
    }

    /** So that every refusal below is for its own reason. */
    @Test
    void acceptsTheTokenThatAllOthersAreMadeOf() throws JOSEException {
        assertThat(call(signed(header(), claims().build(), issuer)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void refusesTheAlgorithmNoneHoweverItIsWritten(String none) {
        String payload = claims().build().toPayload().toBase64URL().toString();
        String header = encoded("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\",\"kid\":\"first\"}");
        assertRefused(header + "." + payload + ".");
        assertRefused(
                header + "." + payload + "." + issuer.sign(claims().build()).split("\\.", -1)[2]);
        assertRefused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void refusesAnHmacByThePublicKeyThatEverybodyHas() throws Exception {
        RSAKey published = JWKSet.load(URI.create(issuer.url() + "/keys").toURL())
                .getKeys()
                .getFirst()
                .toRSAKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(published.toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(
                pem.getBytes(UTF_8),
                published.toRSAPublicKey().getEncoded(),
                published.toPublicJWK().toJSONString().getBytes(UTF_8))) {
            assertRefused(issuer.sign(claims().build(), "at+jwt", "first", new MACSigner(secret)));
        }
    }

    @Test
    void refusesTokensOfAnotherIssuerWhateverTheyCallThemselves() {
        assertRefused(attacker.sign(claims().build()));
        assertRefused(attacker.tokenOf(ServiceUser.HR));
    }

    @Test
    void refusesSwappedKeysAndUnknownOnes() throws JOSEException {
        assertRefused(issuer.sign(claims().build(), "at+jwt", "first", new RSASSASigner(foreign)));
        assertRefused(issuer.sign(claims().build(), "at+jwt", "second", new RSASSASigner(foreign)));
        assertRefused(issuer.sign(claims().build(), "at+jwt", "../../dev/null", new RSASSASigner(foreign)));
    }

    @Test
    void takesNoKeyThatTheTokenBringsAlong() throws JOSEException {
        assertRefused(signed(header().jwk(foreign.toPublicJWK()), claims().build(), new RSASSASigner(foreign)));
        assertRefused(
                signed(header().jwkURL(URI.create(attacker.url() + "/keys")), claims().build(), attacker.signer()));
        assertRefused(signed(
                header().x509CertURL(URI.create(attacker.url() + "/keys")), claims().build(), attacker.signer()));
        assertThat(attacker.asked()).as("nobody fetched the attacker's keys").isZero();
    }

    @Test
    void refusesAnIdentityTokenInPlaceOfAnAccessToken() throws JOSEException {
        JWTClaimsSet identity =
                claims().audience("career-dashboard").claim("nonce", "n").build();
        assertRefused(signed(header().type(JOSEObjectType.JWT), identity, issuer));
        for (String mark : List.of("nonce", "at_hash", "c_hash")) {
            JWTClaimsSet forUs = claims().claim(mark, "n").build();
            assertRefused(signed(header().type(JOSEObjectType.JWT), forUs, issuer));
        }
        assertRefused(signed(
                header().type(JOSEObjectType.JWT), claims().claim("typ", "ID").build(), issuer));
        assertRefused(signed(
                header().type(JOSEObjectType.JWT),
                claims().claim("token_use", "id").build(),
                issuer));
    }

    @Test
    void refusesAPayloadChangedAfterItWasSigned() throws JOSEException {
        String[] parts = issuer.tokenOf("ada@example.org").split("\\.", -1);
        String changed = claims().claim("roles", List.of("hr"))
                .build()
                .toPayload()
                .toBase64URL()
                .toString();
        assertRefused(parts[0] + "." + changed + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + "." + parts[2].substring(4));
        assertRefused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void refusesTimesThatAreMissingOrPastOrToCome() throws JOSEException {
        long now = ProbeService.NOW.getEpochSecond();
        assertRefused(signed(header(), claims().claim("exp", null).build(), issuer));
        assertRefused(signed(
                header(), claims().claim("iat", null).claim("exp", now - 61).build(), issuer));
        assertRefused(signed(header(), claims().claim("nbf", now + 61).build(), issuer));
        assertRefused(signed(header(), claims().claim("exp", "never").build(), issuer));
    }

    @Test
    void refusesAnotherAudienceAndNone() throws JOSEException {
        assertRefused(signed(header(), claims().audience("payroll").build(), issuer));
        assertRefused(
                signed(header(), claims().audience(LocalIssuer.AUDIENCE + " ").build(), issuer));
        assertRefused(signed(header(), claims().audience(List.of()).build(), issuer));
    }

    @Test
    void refusesATokenTooLongToBeOne() {
        String token = issuer.sign(claims().claim("filler", "x".repeat(20_000)).build());
        assertThat(call(token).statusCode()).isIn(400, 401, 431);
    }

    @Test
    void takesTheTokenFromTheOneHeaderOnly() throws Exception {
        String good = issuer.tokenOf(ServiceUser.HR);
        assertThat(status(request("/v1/caller")
                        .header("Authorization", "Bearer " + good)
                        .header("Authorization", "Bearer " + good)))
                .isEqualTo(401);
        assertThat(status(request("/v1/caller?access_token=" + good))).isEqualTo(401);
        assertThat(status(request("/v1/probes")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("access_token=" + good))))
                .isEqualTo(401);
        assertThat(status(request("/v1/caller").header("Authorization", "Basic " + encoded("hr:" + good))))
                .isEqualTo(401);
        assertThat(status(request("/v1/caller").header("Cookie", "career-session=" + good)))
                .isEqualTo(401);
    }

    private static JWTClaimsSet.Builder claims() {
        return issuer.claims().subject("ada").claim("email", "ada@example.org");
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").type(new JOSEObjectType("at+jwt"));
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet claims, LocalIssuer by) throws JOSEException {
        return signed(header, claims, by.signer());
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header.build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static void assertRefused(String token) {
        HttpResponse<String> answer = call(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/unauthenticated").doesNotContain("ada@example.org");
    }

    private static HttpResponse<String> call(String token) {
        try (ProbeClient client = new ProbeClient(Probes.port(service), token)) {
            return client.get("/v1/caller");
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Probes.port(service) + path));
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }
}
