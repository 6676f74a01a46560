package io.careerledger.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.careerledger.embedded.LoopbackPort;
import io.careerledger.standalone.client.ClientException;
import io.careerledger.standalone.client.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevelopmentIssuerTest {

    private static final String DASHBOARD = "http://127.0.0.1:9";

    private final HttpClient http = HttpClient.newHttpClient();
    private Path keyFile = Path.of("");
    private DevelopmentIssuer issuer;

    @BeforeAll
    void start(@TempDir Path home) {
        keyFile = home.resolve("issuer");
        issuer = DevelopmentIssuer.started(
                LoopbackPort.ADDRESS, LoopbackPort.free(), "career-ledger", List.of(DASHBOARD), IssuerKeys.in(keyFile));
    }

    @AfterAll
    void stop() {
        issuer.close();
        http.close();
    }

    @Test
    void tokenOfAServiceUserCarriesItsRole() throws ParseException {
        var claims = token("hr").getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("hr");
        assertThat(claims.getStringListClaim("roles")).containsExactly("hr");
        assertThat(claims.getClaim("email")).isNull();
    }

    @Test
    void tokenOfAPersonCarriesHerEmailAndNoRole() throws ParseException {
        var claims = token("ada@lumenworks.example").getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("ada@lumenworks.example");
        assertThat(claims.getStringClaim("email")).isEqualTo("ada@lumenworks.example");
        assertThat(claims.getStringListClaim("roles")).isEmpty();
    }

    @Test
    void tokenIsForTheLedgerAndEndsAfterTwelveHours() throws ParseException {
        SignedJWT token = token("auditor");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(issuer.url());
        assertThat(claims.getAudience()).containsExactly("career-ledger");
        assertThat(seconds(token, "exp") - seconds(token, "iat")).isEqualTo(12 * 60 * 60);
    }

    @Test
    void tokenIsSignedByThePublishedKey() throws Exception {
        SignedJWT token = token("hr");
        JWKSet published = JWKSet.parse(get("/oauth2/jwks").body());
        var key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    }

    @Test
    void metadataNamesTheIssuerAndItsKeys() throws Exception {
        String metadata = get("/.well-known/openid-configuration").body();
        assertThat(metadata).contains("\"issuer\":\"" + issuer.url() + "\"", "\"jwks_uri\":\"" + issuer.url());
    }

    @Test
    void refusesASecretThatIsNotTheUsers() throws Exception {
        String secretOfAnother = IssuerKeys.in(keyFile).secretOf("auditor");
        assertThat(tokenStatus("hr", secretOfAnother)).isEqualTo(401);
        assertThat(tokenStatus("hr", "guess")).isEqualTo(401);
        assertThat(tokenStatus("hr", IssuerKeys.in(keyFile).secretOf("hr"))).isEqualTo(200);
    }

    @Test
    void refusesAUserWhoIsNeitherAServiceUserNorAnEmail() {
        assertThatThrownBy(() -> token("root"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("'root'");
        assertThatThrownBy(() -> token("@")).isInstanceOf(ClientException.class);
        assertThatThrownBy(() -> token("a".repeat(250) + "@b.example")).isInstanceOf(ClientException.class);
    }

    @Test
    void keysStayBetweenStartsInAFileOnlyTheirOwnerReads() throws IOException {
        String secret = IssuerKeys.in(keyFile).secretOf("hr");
        assertThat(IssuerKeys.in(keyFile).secretOf("hr")).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesToListenToOthersThanThisMachine() {
        for (String address : List.of("0.0.0.0", "10.0.0.7", "::")) {
            assertThatThrownBy(() -> DevelopmentIssuer.started(
                            address, LoopbackPort.free(), "career-ledger", List.of(), IssuerKeys.in(keyFile)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(address);
        }
    }

    @Test
    void givesAFileOfBeforeThePasswordOne(@TempDir Path home) throws IOException {
        Path file = home.resolve("issuer");
        String secret = IssuerKeys.in(file).secretOf("hr");
        Files.writeString(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("password="))
                        .collect(Collectors.joining("\n")));
        String password = IssuerKeys.in(file).password();
        assertThat(password).hasSize(22).isEqualTo(IssuerKeys.in(file).password());
        assertThat(IssuerKeys.in(file).secretOf("hr")).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leadsNobodyWithACodeToWhereNoDashboardIs() throws Exception {
        String ask = "/oauth2/authorize?response_type=code&client_id=" + DevelopmentIssuer.DASHBOARD
                + "&scope=openid&code_challenge=x&code_challenge_method=S256&redirect_uri=";
        assertThat(get(ask + "http://evil.example/login/oauth2/code/career").statusCode())
                .isEqualTo(400);
        HttpResponse<String> known = get(ask + DASHBOARD + "/login/oauth2/code/career");
        assertThat(known.headers().firstValue("Location")).hasValue(issuer.url() + "/login");
        assertThat(get("/login").body()).contains("autocomplete=\"current-password\"");
    }

    @Test
    void answersNothingElse() throws Exception {
        for (String path : List.of("/", "/userinfo", "/oauth2/introspect", "/oauth2/device_authorization")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    private static long seconds(SignedJWT token, String claim) {
        return token.getPayload().toJSONObject().get(claim) instanceof Number seconds ? seconds.longValue() : 0;
    }

    private SignedJWT token(String user) {
        try {
            return SignedJWT.parse(new TokenRequest(URI.create(issuer.url()), keyFile).tokenOf(user));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(issuer.url() + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int tokenStatus(String user, String secret) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer.url() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
