package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;

/** A replay from the question to who stands otherwise. */
class CalibrationPageTest extends BrowserTest {

    @Test
    void asksRunsAndCompares() {
        browser.as("hr").open("/calibration").clickOn("New replay");
        browser.clickOn("Run");
        assertThat(browser.texts("form .error")).contains("Give it a name.");
        browser.portray("replay-new");

        browser.fill("Name", "A lower bar").choose("Ladder of the people", "Product management");
        browser.one(".scenario input").sendKeys("lower");
        browser.one(".scenario-change select")
                .findElement(By.cssSelector("option[value='levels.SPM.readyAt']"))
                .click();
        browser.fill("Becomes", "20").clickOn("Run");
        browser.until(() -> browser.heading().equals("A lower bar"));
        browser.sees("From and to, level by level").click("[aria-labelledby=changes-title] input");
        browser.sees("Ready at 20, not 75");

        JsonNode replay = ledger.query("/v1/replays?limit=1").path("items").get(0);
        JsonNode summary = ledger.query("/v1/replays/" + replay.path("id").asString("") + "/summary");
        assertThat(browser.all("[aria-labelledby=changes-title] tbody tr"))
                .hasSize(Math.min(50, summary.at("/scenarios/0/changed").intValue()));
        assertThat(browser.all("[aria-labelledby=groups-title] tbody tr"))
                .hasSize(summary.at("/scenarios/0/managers").intValue());
        browser.portray("replay");
    }

    @Test
    void withoutNamesThereArePseudonyms() {
        ledger.write("hr", "/v1/people", """
                {"name": "Nobody Known", "ladder": "product-management", "level": "PM", "startedOn": "2025-01-01"}
                """);
        browser.as("calibration").open("/calibration").clickOn("New replay");
        browser.fill("Name", "Nameless").choose("Ladder of the people", "Product management");
        browser.one(".scenario input").sendKeys("no self");
        browser.choose("What is otherwise", "Ratings of some kinds left out");
        browser.click(".scenario .choice input").clickOn("Run");
        browser.until(() -> browser.heading().equals("Nameless"));
        browser.sees("You see pseudonyms of this replay");
        browser.click("[aria-labelledby=changes-title] input").sees("Who changes, and why");
        assertThat(browser.all("[aria-labelledby=changes-title] tbody a")).isEmpty();
        browser.portray("replay-nameless");

        browser.click("[aria-labelledby=raters-title] tbody a");
        assertThat(browser.heading()).isEqualTo("New replay");
        browser.fill("Name", "Without one").choose("Ladder of the people", "Product management");
        browser.clickOn("Run");
        browser.until(() -> browser.heading().equals("Without one"));
        browser.sees("One rater left out").sees("From and to, level by level");
    }
}
