package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** A manager looks at her team. */
class TeamPageTest extends BrowserTest {

    private static final String LEILA = "leila.haddad@lumenworks.example";
    private static final String CELL = ".heat tbody a[title^='Ishaan Kowalski, Discovery']";
    private static final String NAMES = ".heat tbody .person a";

    @BeforeEach
    void begin() {
        browser.as(LEILA).open("/");
    }

    @Test
    void managersBeginWithTheirTeam() {
        assertThat(browser.heading()).isEqualTo("Your team");
        assertThat(browser.title()).startsWith("Team of Leila Haddad");
        assertThat(browser.texts(NAMES)).contains("Jonas Weber", "Mei Tanaka").hasSize(8);
        browser.portray("team");
    }

    @Test
    void cellsSayTheStateThatTheApiSays() {
        JsonNode mei = person("Mei Tanaka");
        assertThat(browser.all(".heat tbody a[title^='Mei Tanaka, ']"))
                .hasSameSizeAs(mei.path("competencies").propertyNames())
                .allSatisfy(
                        cell -> assertThat(cell.getDomAttribute("aria-label")).contains("uncertain"));
    }

    @Test
    void cellsAreReachedByKeysAndLeadToTheirEvidence() {
        browser.one(NAMES).sendKeys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT);
        assertThat(browser.focused().getDomAttribute("aria-label")).startsWith("Execution: ");
        browser.press(Keys.ENTER);
        assertThat(browser.address()).endsWith("#criterion-execution");
        browser.until(() -> "criterion-execution".equals(browser.focused().getDomAttribute("id")));
        assertThat(browser.one("#criterion-execution + .evidence").getText()).contains("expected");
    }

    @Test
    void oneStopOfTheTabKeyLeavesTheMapAgain() {
        browser.one(NAMES).sendKeys(Keys.TAB);
        assertThat(browser.all(".heat tbody [data-cell]")).doesNotContain(browser.focused());
    }

    @Test
    void totalsFilterAndFiltersOutliveTheWayBack() {
        browser.click(".total .status-AT_TOP");
        assertThat(browser.text()).contains("Nobody fits these filters");
        browser.clickOn("Clear filters").clickOn("Whole line").click(".total .status-NOT_YET");
        List<String> filtered = browser.texts(NAMES);
        assertThat(browser.address()).contains("status=NOT_YET").contains("depth=all");
        browser.click(NAMES).back();
        assertThat(browser.texts(NAMES)).isEqualTo(filtered);
    }

    @Test
    void namesAreFilteredAndNeverInTheAddress() {
        browser.fill("Name", "weber");
        assertThat(browser.texts(NAMES)).containsExactly("Jonas Weber");
        assertThat(browser.address().toLowerCase(Locale.ROOT)).doesNotContain("weber");
    }

    @Test
    void headsSortBothWays() {
        browser.clickOn("Name");
        List<String> down = browser.texts(NAMES);
        browser.clickOn("Name");
        assertThat(browser.texts(NAMES)).isEqualTo(down.reversed());
        assertThat(browser.one(".heat th.person").getDomAttribute("aria-sort")).isEqualTo("ascending");
    }

    @Test
    void theSliderGoesBackInTime() {
        browser.one("#as-of-slider").sendKeys(Keys.ARROW_LEFT);
        browser.settled();
        String yesterday = LocalDate.now(Clock.systemUTC()).minusDays(1).toString();
        assertThat(browser.address()).contains("asOf=" + yesterday);
        browser.clickOn("Today");
        assertThat(browser.address()).doesNotContain("asOf");
    }

    @Test
    void movesWhenTheLedgerMoves() {
        String before = titleOf(CELL);
        browser.sees("Live");
        ledger.write(LEILA, "/v1/people/" + ledger.personId("Ishaan Kowalski") + "/ratings", """
                {"competency": "discovery", "rating": 5, "relation": "MANAGER", "observedOn": "%s",
                 "rationale": "Found out what merchants fear about price changes."}""".formatted(
                        LocalDate.now(Clock.systemUTC())));
        browser.until(() -> !titleOf(CELL).equals(before));
    }

    private String titleOf(String css) {
        return String.valueOf(browser.one(css).getDomAttribute("title"));
    }

    private JsonNode person(String name) {
        JsonNode people = ledger.query("/v1/teams/" + ledger.personId("Leila Haddad") + "/readiness")
                .path("people");
        return StreamSupport.stream(people.spliterator(), false)
                .filter(one -> one.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
