package io.careerledger.query.login;

import static io.careerledger.query.login.Browser.location;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.embedded.LoopbackPort;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.web.issuer.LocalLogins;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in, staying so and leaving, over HTTP, against a provider that checks what a provider checks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginTest {

    private static final String ADA = "ada@example.com";
    private static final String SESSION = "career-session";
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final int port = LoopbackPort.free();
    private final String url = "http://127.0.0.1:" + port;
    private RunningService service;
    private Browser browser;

    @BeforeAll
    void start() {
        service = RunningService.start(settings(port));
        service.publish(Career.joined("Ada", "PM", LocalDate.of(2024, 1, 15), null));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(service, url);
    }

    @AfterEach
    void leave() {
        service.issuer().logins().away(false);
        browser.close();
    }

    private Map<String, Object> settings(int servedAt) {
        return Map.ofEntries(
                Map.entry("server.port", servedAt),
                Map.entry("career.rates.logins", 1_000_000),
                Map.entry("career.login.client-id", LocalLogins.CLIENT),
                Map.entry("career.login.client-secret", LocalLogins.SECRET),
                Map.entry("career.login.public-url", url),
                Map.entry(
                        "career.login.session-key",
                        Base64.getUrlEncoder().encodeToString("thirty-two bytes for this test..".getBytes(UTF_8))),
                Map.entry("career.login.idle", "4h"),
                Map.entry("career.login.life", "12h"));
    }

    @Test
    void logsInByCodeWithPkceAndLeadsBackToWhereSheCameFrom() {
        HttpResponse<String> done = browser.logIn(ADA, "?returnTo=/v1/people%3Fq%3DAda");
        assertThat(location(done)).isEqualTo(url + "/v1/people?q=Ada");
        assertThat(done.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .asString()
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain");
        assertThat(me()).contains("\"name\":\"Ada\"");
        assertThat(browser.cookie("career-login")).isEmpty();
    }

    @Test
    void showsTheBrowserNoToken() {
        HttpResponse<String> done = browser.logIn(ADA);
        HttpResponse<String> answer = browser.get("/v1/me");
        String shown = done.headers() + done.body() + answer.headers() + answer.body();
        assertThat(shown).doesNotContain("eyJ").doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "evil", "/a\nb", "/<script>"})
    void leadsBackToPathsOfItsOwnOnly(String elsewhere) {
        String query = "?returnTo=" + URLEncoder.encode(elsewhere, UTF_8);
        assertThat(location(browser.logIn(ADA, query))).isEqualTo(url + "/");
    }

    @Test
    void refusesACodeInABrowserThatDidNotAskForIt() {
        String callback = browser.callback(ADA, "");
        try (Browser another = new Browser(service, url)) {
            assertLoginFailed(another.get(callback));
            another.callback(ADA, "");
            assertLoginFailed(another.get(callback));
        }
    }

    @Test
    void refusesACodeTheSecondTime() {
        String callback = browser.callback(ADA, "");
        assertThat(browser.get(callback).statusCode()).isEqualTo(302);
        assertLoginFailed(browser.get(callback));
    }

    @Test
    void refusesALoginThatTookTooLong() {
        String callback = browser.callback(ADA, "");
        service.clock().advance(Duration.ofMinutes(10));
        assertLoginFailed(browser.get(callback));
    }

    @Test
    void givesTheSessionANewNameWithEveryLogin() {
        browser.logIn(ADA);
        String first = browser.cookie(SESSION).orElseThrow();
        browser.logIn(ADA);
        assertThat(browser.cookie(SESSION).orElseThrow()).isNotEqualTo(first);
        assertThat(withCookie(first)).isEqualTo(401);
    }

    @Test
    void takesNoNameThatSomebodyElseChose() {
        assertThat(withCookie("chosen-by-an-attacker")).isEqualTo(401);
        assertThat(withCookie("")).isEqualTo(401);
    }

    @Test
    void endsASessionThatIsNotUsed() {
        browser.logIn(ADA);
        service.clock().advance(Duration.ofHours(4).minusSeconds(1));
        assertThat(status("/v1/me")).isEqualTo(200);
        service.clock().advance(Duration.ofHours(4));
        assertThat(status("/v1/me")).isEqualTo(401);
    }

    @Test
    void endsASessionAfterItsLifeHoweverMuchItIsUsed() {
        browser.logIn(ADA);
        for (int hours = 3; hours < 12; hours += 3) {
            service.clock().advance(Duration.ofHours(3));
            assertThat(status("/v1/me")).isEqualTo(200);
        }
        service.clock().advance(Duration.ofHours(3));
        assertThat(status("/v1/me")).isEqualTo(401);
    }

    @Test
    void keepsTheTenLatestSessionsOfAPerson() {
        List<String> names = IntStream.rangeClosed(0, Sessions.MOST_OF_ONE)
                .mapToObj(i -> {
                    try (Browser one = new Browser(service, url)) {
                        service.clock().advance(Duration.ofSeconds(1));
                        one.logIn("many@example.com");
                        return one.cookie(SESSION).orElseThrow();
                    }
                })
                .toList();
        assertThat(withCookie(names.getFirst())).isEqualTo(401);
        assertThat(names.stream().skip(1).map(this::withCookie)).containsOnly(403);
    }

    @Test
    void renewsTheTokenOnceForAllWhoAskAtTheSameTime() {
        browser.logIn(ADA);
        int before = service.issuer().logins().renewals();
        service.clock().advance(TOKEN_LIFE.plusMinutes(5));
        List<CompletableFuture<Integer>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> status("/v1/me")))
                .limit(8)
                .toList();
        assertThat(asked.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(service.issuer().logins().renewals()).isEqualTo(before + 1);
    }

    @Test
    void endsTheSessionWhenTheProviderHasEndedTheLogin() {
        browser.logIn(ADA);
        service.issuer().logins().endAll();
        assertThat(status("/v1/me")).isEqualTo(200);
        service.clock().advance(TOKEN_LIFE);
        assertThat(status("/v1/me")).isEqualTo(401);
    }

    @Test
    void saysThatTheProviderIsAwayOnlyWhenItIsNeeded() {
        browser.logIn(ADA);
        service.issuer().logins().away(true);
        service.clock().advance(TOKEN_LIFE.minusSeconds(30));
        assertThat(status("/v1/me")).isEqualTo(200);
        service.clock().advance(Duration.ofMinutes(2));
        assertThat(status("/v1/me")).isEqualTo(503);
        service.issuer().logins().away(false);
        assertThat(status("/v1/me")).isEqualTo(200);
    }

    @Test
    void letsACookieChangeNothingForAnotherSite() {
        browser.logIn(ADA);
        String path = "/v1/projections/none/rebuild";
        assertCrossSite(browser.post(path, ""));
        assertCrossSite(browser.post(path, "", "Origin", "https://evil.example"));
        assertCrossSite(browser.post(path, "", "Origin", "null"));
        assertCrossSite(browser.post(path, "", "Sec-Fetch-Site", "same-site", "Origin", url));
        assertCrossSite(browser.post(path, "", "Sec-Fetch-Site", "cross-site"));
        // let through, and then judged as anybody's
        assertThat(browser.post(path, "", "Sec-Fetch-Site", "same-origin").body())
                .contains("/problems/role-required");
        assertThat(browser.post(path, "", "Origin", url).body()).contains("/problems/role-required");
        assertThat(service.post(path, service.token(ADA)).body()).contains("/problems/role-required");
    }

    @Test
    void aTokenInTheHeaderGoesBeforeTheSession() {
        browser.logIn(ADA);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(browser.at("/v1/me")).header("Authorization", "Bearer nonsense");
        assertThat(browser.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void logsOutHereAndAtTheProvider() {
        browser.logIn(ADA);
        String name = browser.cookie(SESSION).orElseThrow();
        assertCrossSite(browser.post("/logout", ""));
        HttpResponse<String> out = browser.post("/logout", "", "Origin", url);
        assertThat(location(out))
                .startsWith(service.issuer().url() + "/logout?id_token_hint=")
                .endsWith("&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A" + port + "%2Flogout");
        assertThat(browser.cookie(SESSION)).isEmpty();
        assertThat(withCookie(name)).isEqualTo(401);
        assertThat(browser.get("/logout").body()).contains("Sign in");
        assertThat(location(browser.post("/logout", "", "Origin", url))).isEqualTo(url + "/logout");
    }

    @Test
    void tellsAScriptWhereToGoAfterLogout() {
        browser.logIn(ADA);
        assertThat(browser.post("/logout", "", "Origin", url, "Accept", "application/json")
                        .body())
                .startsWith("{\"location\":\"" + service.issuer().url() + "/logout?");
    }

    @Test
    void keepsNothingReadableInTheDatabase() {
        browser.logIn(ADA);
        String rows = service.database()
                .jdbc()
                .queryForObject(
                        "select string_agg(encode(key, 'escape') || encode(subject_key, 'escape') "
                                + "|| encode(sealed, 'escape'), '') from session.login",
                        String.class);
        assertThat(rows)
                .doesNotContain(
                        "eyJ", ADA, "accessToken", browser.cookie(SESSION).orElseThrow());
    }

    @Test
    void servesTheSessionAtAnyInstance() {
        browser.logIn(ADA);
        int elsewhere = LoopbackPort.free();
        try (RunningService another = service.another(settings(elsewhere));
                Browser there = new Browser(another, "http://127.0.0.1:" + elsewhere)) {
            HttpRequest.Builder request = HttpRequest.newBuilder(there.at("/v1/me"))
                    .header("Cookie", SESSION + "=" + browser.cookie(SESSION).orElseThrow());
            assertThat(there.send(request).body()).contains("\"name\":\"Ada\"");
        }
    }

    @Test
    void asksTheDatabaseOnceForASession() {
        browser.logIn(ADA);
        status("/v1/me");
        List<String> byToken = service.statements().during(() -> service.getAs(ADA, "/v1/me"));
        List<String> bySession = service.statements().during(() -> browser.get("/v1/me"));
        assertThat(bySession).hasSize(byToken.size() + 1);
    }

    @Test
    void opensNothingElseBesideTheLogin() {
        assertThat(browser.get("/login/anything").statusCode()).isEqualTo(404);
        assertThat(browser.get("/oauth2/authorization/other").statusCode()).isEqualTo(404);
        assertThat(browser.post("/login", "").statusCode()).isEqualTo(404);
    }

    private String me() {
        HttpResponse<String> answer = browser.get("/v1/me");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private int status(String path) {
        return browser.get(path).statusCode();
    }

    private int withCookie(String name) {
        try (Browser fresh = new Browser(service, url)) {
            return fresh.send(HttpRequest.newBuilder(fresh.at("/v1/me")).header("Cookie", SESSION + "=" + name))
                    .statusCode();
        }
    }

    private static void assertLoginFailed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/login-failed");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(SESSION));
    }

    private static void assertCrossSite(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/cross-site-request");
    }
}
