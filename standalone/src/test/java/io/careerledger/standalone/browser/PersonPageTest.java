package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** One person, as those see her who may. */
class PersonPageTest extends BrowserTest {

    private static final String LEILA = "leila.haddad@lumenworks.example";

    @Test
    void partsAddUpToTheScore() {
        String amara = ledger.personId("Amara Okafor");
        browser.as("hr").open("/people/" + amara);
        JsonNode readiness = ledger.query("/v1/people/" + amara + "/readiness");
        double sum = browser.texts(".criterion-points b").stream()
                .mapToDouble(Double::parseDouble)
                .sum();
        assertThat(sum).isCloseTo(readiness.path("score").asDouble(0), within(0.8));
        assertThat(browser.one(".standing .status").getText()).isEqualTo("Ready");
        assertThat(browser.one(".stack svg").getDomAttribute("aria-label")).contains("75.0 are needed");
        browser.portray("person");
    }

    @Test
    void criteriaOpenByKeysDownToTheSingleRating() {
        browser.as("hr").open("/people/" + ledger.personId("Amara Okafor"));
        browser.one("#criterion-product-strategy").sendKeys(Keys.ENTER);
        assertThat(browser.one("#criterion-product-strategy + .evidence").getText())
                .contains("Elif Park", "manager", "4 means:");
        browser.one("#criterion-outcomes").sendKeys(Keys.SPACE);
        assertThat(browser.one("#criterion-outcomes + .evidence").getText()).contains("Measured");
    }

    @Test
    void progressIsDrawnAndIsATableToo() {
        browser.as("hr").open("/people/" + ledger.personId("Yuki Sato"));
        browser.one(".progress-chart canvas");
        assertThat(browser.one(".progress .legend").getText()).contains("Decision", "Level", "Outcome");
        browser.click(".as-table > summary");
        assertThat(browser.texts(".as-table tbody th")).hasSizeGreaterThan(24);
        browser.clickOn("1 year");
        assertThat(browser.address()).contains("span=1y");
    }

    @Test
    void whatChangedIsSaidInWords() {
        browser.as("hr").open("/people/" + ledger.personId("Amara Okafor") + "?since=1y");
        assertThat(browser.one(".changes-whole").getText())
                .startsWith("The score rose by")
                .contains("Not yet then, ready now.");
        assertThat(browser.one(".changes").getText()).contains("rated 11 competencies, as peer");
    }

    @Test
    void everyViewIsThereAndAccessible() {
        browser.as("hr").open("/people/" + ledger.personId("Marcus Bell"));
        browser.clickOn("Outcomes").sees("Benefit by tier");
        assertThat(browser.texts(".fact .verification")).contains("Disputed");
        browser.portray("person-outcomes");
        browser.clickOn("Ratings").sees("By kind of rater");
        browser.portray("person-ratings");
        browser.clickOn("Mentorships");
        browser.portray("person-mentorships");
        browser.clickOn("Timeline").choose("What", "Outcome recorded");
        assertThat(browser.texts(".timeline li p:first-child"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("Outcome"));
        browser.portray("person-timeline");
        browser.clickOn("Seen by").sees("Who has seen what");
    }

    @Test
    void sumsAreThoseOfTheOutcomes() {
        String jonas = ledger.personId("Jonas Weber");
        browser.as(LEILA).open("/people/" + jonas + "?view=outcomes");
        long counting = 0;
        for (JsonNode one :
                ledger.query("/v1/people/" + jonas + "/outcomes?limit=500").path("items")) {
            counting += one.path("standing").asBoolean(false)
                            && one.path("achieved").asBoolean(false)
                    ? 1
                    : 0;
        }
        assertThat(browser.one("tfoot td").getText()).isEqualTo(String.valueOf(counting));
    }

    @Test
    void whatIsNotHersToSeeIsAbsent() {
        browser.as("yuki.sato@lumenworks.example").open("/");
        assertThat(browser.heading()).isEqualTo("Yuki Sato");
        List<String> places = browser.texts(".places a");
        assertThat(places).contains("My record").doesNotContain("Team", "People", "Audit");
        browser.open("/people/" + ledger.personId("Amara Okafor"));
        assertThat(browser.heading()).isEqualTo("Nothing here for you");
        browser.portray("not-yours");
    }

    @Test
    void mentorsSeeWhatTheyHelpWith() {
        browser.as("amara.okafor@lumenworks.example").open("/people/" + ledger.personId("Thomas Ndiaye"));
        assertThat(browser.text())
                .contains("What you help with")
                .doesNotContain("Next steps")
                .doesNotContain("Timeline");
    }

    @Test
    void thePastIsAnotherAnswer() {
        browser.as("hr").open("/people/" + ledger.personId("Amara Okafor") + "?asOf=2024-01-01");
        assertThat(browser.one(".standing .status").getText()).isEqualTo("Not yet");
        browser.open("/people/" + ledger.personId("Amara Okafor") + "?asOf=1990-01-01");
        assertThat(browser.text()).contains("had not joined by 1990-01-01");
    }
}
