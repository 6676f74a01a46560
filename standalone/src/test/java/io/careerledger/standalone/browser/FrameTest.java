package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What holds for every page: what the server sends with it, signing in, being away, keys. */
class FrameTest extends BrowserTest {

    private static final String LEILA = "leila.haddad@lumenworks.example";

    @Test
    void pagesAreKeptByNobodyAndLoadNothingButOurs() {
        HttpResponse<String> page = ledger.get("/people/somebody");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self';")
                .contains("frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "*", "http");
    }

    @Test
    void filesAreKeptForGoodUnderTheirVersion() {
        Matcher script = Pattern.compile("src=\"(/app/[0-9a-f]{16})/app.js\"")
                .matcher(ledger.get("/").body());
        assertThat(script.find()).isTrue();
        HttpResponse<String> file = ledger.get(script.group(1) + "/app.js", "Accept-Encoding", "gzip");
        assertThat(header(file, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(file, "Content-Encoding")).isEqualTo("gzip");
        assertThat(ledger.get("/app/0000000000000000/app.js").statusCode()).isEqualTo(404);
        assertThat(header(ledger.get("/app/0000000000000000/app.js"), "Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void whoIsNotSignedInIsAskedToAndComesBack() {
        browser.asNobody().open("/ladders?of=all");
        assertThat(browser.heading()).isEqualTo("Sign in");
        assertThat(browser.one("main a.primary").getDomAttribute("href"))
                .isEqualTo("/login?returnTo=%2Fladders%3Fof%3Dall");
        browser.portray("sign-in");
    }

    @Test
    void aSessionThatEndedIsSaid() {
        browser.as(LEILA).open("/");
        browser.loseSession().clickOn("Whole line");
        assertThat(browser.heading()).isEqualTo("Your session has ended");
    }

    @Test
    void withoutANetworkWhatWasReadStaysAndGoesOn() {
        browser.as(LEILA).open("/");
        browser.offline(true).clickOn("Whole line").sees("What you see was read earlier");
        assertThat(browser.heading()).isEqualTo("Your team");
        browser.complaints();
        browser.offline(false);
        browser.until(() -> !browser.text().contains("What you see was read earlier"));
        browser.complaints();
    }

    @Test
    void aPathThatIsNoPageSaysSo() {
        browser.as(LEILA).open("/people/1/2/3");
        assertThat(browser.heading()).isEqualTo("Nothing here for you");
    }

    @Test
    void keysSkipToTheContentAndPagesAreNamed() {
        browser.as(LEILA).open("/");
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
        browser.press(Keys.ENTER);
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("main");
        browser.click(".places a[href='/people']");
        assertThat(browser.focused().getTagName()).isEqualTo("h1");
        assertThat(browser.title()).isEqualTo("People · Career Ledger");
    }

    @Test
    void coloursAreChosenAndStay() {
        browser.as(LEILA).open("/");
        browser.click(".menu > summary").click(".theme input[value='dark']");
        browser.reload();
        assertThat(browser.one("html").getDomAttribute("data-theme")).isEqualTo("dark");
        browser.click(".menu > summary").click(".theme input[value='system']");
    }

    @Test
    void everybodyWhoMayBeSeenIsFound() {
        browser.as("hr").open("/");
        assertThat(browser.heading()).isEqualTo("People");
        assertThat(browser.texts("tbody th")).hasSize(50);
        browser.clickOn("Show more");
        browser.until(() -> browser.texts("tbody th").size() == 100);
        browser.fill("Search", "okafor");
        browser.until(() -> browser.texts("tbody th").equals(List.of("Amara Okafor")));
        assertThat(browser.address()).isEqualTo("/people");
        browser.portray("people");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
