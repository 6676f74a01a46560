package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A replay from the question to who stands otherwise. */
class CalibrationPageTest extends BrowserTest {

    @Test
    void asksRunsAndCompares() {
        browser.as("hr").open("/calibration").clickOn("New replay");
        browser.clickOn("Run");
        assertThat(browser.texts("form .error")).contains("Give it a name.");
        assertThat(browser.texts(".form-errors li"))
                .contains("Scenario 1, number: Change at least one number.")
                .allMatch(words -> !words.startsWith("s1-"));
        browser.portray("replay-new");

        browser.fill("Name", "A lower bar").choose("People on the ladder", "Product management");
        browser.fill("Name of the scenario", "lower");
        browser.one(".scenario-change select")
                .findElement(By.cssSelector("option[value='levels.SPM.readyAt']"))
                .click();
        browser.fill("Becomes", "20").clickOn("Run");
        browser.until(() -> browser.heading().equals("A lower bar"));
        browser.sees("From and to, level by level").portray("replay");
        browser.click("[aria-labelledby=changes-title] input");
        browser.sees("Ready at 20, not 75");

        JsonNode replay = ledger.query("/v1/replays?limit=1").path("items").get(0);
        JsonNode summary = ledger.query("/v1/replays/" + replay.path("id").asString("") + "/summary");
        assertThat(browser.all("[aria-labelledby=changes-title] tbody tr"))
                .hasSize(Math.min(50, summary.at("/scenarios/0/changed").intValue()));
        assertThat(browser.all("[aria-labelledby=groups-title] tbody tr"))
                .hasSize(summary.at("/scenarios/0/byLevel").size());
        String flip = browser.one(".flip").getText();
        browser.click(".flip").until(() -> browser.address().contains("level="));
        browser.until(
                () -> browser.all("[aria-labelledby=changes-title] tbody tr").size()
                        == Integer.parseInt(flip.substring(0, flip.indexOf(':'))));
        browser.clickOn(browser.texts("[aria-labelledby=changes-title] .button").getFirst());
        browser.until(() -> !browser.address().contains("level="));
        browser.choose("By what people are ordered", "name")
                .until(() -> browser.address().contains("sort=name"));
        List<String> byName = ledger.query("/v1/replays/" + replay.path("id").asString("")
                        + "/changes?scenario=lower&all=true&limit=50&sort=name")
                .path("items")
                .valueStream()
                .map(one -> one.path("name").asString(""))
                .toList();
        browser.until(
                () -> browser.texts("[aria-labelledby=changes-title] tbody th").equals(byName));
        browser.clickOn("By manager");
        browser.until(
                () -> browser.all("[aria-labelledby=groups-title] tbody tr").size()
                        == summary.at("/scenarios/0/managers").intValue());
        browser.clickOn("Baseline");
        browser.until(() -> browser.address().contains("side=baseline"));
        browser.clickOn("Declined, ready").until(() -> browser.address().contains("finding=declinedReady"));
        assertThat(browser.all("[aria-labelledby=decisions-title] tbody tr"))
                .hasSize(summary.at("/scenarios/0/decisions/declinedReady").intValue());
    }

    @Test
    void withoutNamesThereArePseudonyms() {
        ledger.write("hr", "/v1/people", """
                {"name": "Nobody Known", "ladder": "product-management", "level": "PM", "startedOn": "2025-01-01"}
                """);
        browser.as("calibration").open("/calibration").clickOn("New replay");
        browser.fill("Name", "Nameless").choose("People on the ladder", "Product management");
        assertThat(browser.text()).doesNotContain("In the line of");
        browser.fill("Name of the scenario", "no self").click("input[value=same]");
        browser.click(".scenario input[type=checkbox]").clickOn("Run");
        browser.until(() -> browser.heading().equals("Nameless"));
        browser.sees("You see pseudonyms of this replay");
        browser.click("[aria-labelledby=changes-title] input").sees("Who changes, and why");
        assertThat(browser.all("[aria-labelledby=changes-title] tbody a")).isEmpty();
        browser.portray("replay-nameless");

        browser.click("[aria-labelledby=raters-title] tbody a");
        assertThat(browser.heading()).isEqualTo("New replay");
        browser.fill("Name", "Without one").choose("People on the ladder", "Product management");
        browser.clickOn("Run");
        browser.until(() -> browser.heading().equals("Without one"));
        browser.sees("One rater left out").sees("From and to, level by level").sees("Nobody is listed");
    }

    @Test
    void asksOfALineAsItWasKnownWithSeveralChangesAtOnce() {
        browser.as("hr").open("/calibration/new");
        browser.fill("Name", "A line under another ladder").fill("In the line of", "Leila Haddad");
        browser.until(() -> !browser.all(".people-field .found button").isEmpty());
        browser.click(".people-field .found button");
        browser.click("input[value=then]")
                .set("Known at (UTC)", "2100-01-01T00:00")
                .fill("Name of the scenario", "harder and without self")
                .clickOn("Run");
        assertThat(browser.texts("form .error")).anyMatch(words -> words.startsWith("Must not be later than now"));

        String moment = LocalDateTime.now(Clock.systemUTC())
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
        browser.set("Known at (UTC)", moment);
        browser.one(".scenario-change select")
                .findElement(By.cssSelector("option[value='levels.SPM.readyAt']"))
                .click();
        browser.fill("Becomes", "high").click(".scenario input[type=checkbox]").clickOn("Run");
        browser.sees("must be a number from 0 to 100, found the text 'high'");
        assertThat(browser.field("Becomes").getDomAttribute("aria-invalid")).isEqualTo("true");

        browser.fill("Becomes", "95").clickOn("Add a scenario");
        String other = ".scenario:nth-of-type(n) ~ .scenario ";
        browser.one(other + "input").sendKeys("on the other ladder");
        browser.click(other + "input[value=version]");
        browser.one(other + "option[value='ai-product-management@1']").click();
        browser.until(() -> !browser.all(other + "details").isEmpty());
        browser.portray("replay-mapping");
        browser.click(other + "summary");
        browser.one(other + "select[id$=level-PM] option[value=PM]").click();
        browser.clickOn("Run").until(() -> browser.heading().equals("A line under another ladder"));

        String id = browser.address().substring(browser.address().lastIndexOf('/') + 1);
        JsonNode asked = ledger.query("/v1/replays/" + id).path("request");
        assertThat(asked.at("/population/managerId").asString()).isEqualTo(ledger.personId("Leila Haddad"));
        assertThat(asked.path("knownAt").asString()).isEqualTo(moment + "Z");
        assertThat(asked.at("/scenarios/0/overrides/levels.SPM.readyAt").intValue())
                .isEqualTo(95);
        assertThat(asked.at("/scenarios/0/excludeRelations/0").asString()).isEqualTo("SELF");
        assertThat(asked.at("/scenarios/1/levelMapping/PM").asString()).isEqualTo("PM");

        // it waits until nobody can add to what was known then
        browser.clickOn("Cancel").sees("It was cancelled");
    }

    @Test
    void whatAnotherLadderLacksIsNamed() {
        ObjectNode shorter = (ObjectNode) ledger.query("/v1/ladders/product-management/versions/1");
        ArrayNode levels = (ArrayNode) shorter.path("levels");
        String top = levels.get(levels.size() - 1).path("id").asString("");
        levels.remove(levels.size() - 1);
        JsonNode onTop = ledger.query("/v1/people?level=" + top).path("items").get(0);
        browser.as("hr").open("/calibration/new");
        browser.fill("Name", "Without the top").choose("People on the ladder", "Product management");
        browser.fill("Name of the scenario", "shorter").click("input[value=document]");
        browser.set("Document (JSON)", "{\"levels\": 3}").clickOn("Run");
        browser.sees("It has no levels or no competencies");
        browser.set("Document (JSON)", shorter.toString().replace("\"readyAt\":75", "\"readyAt\":750"))
                .clickOn("Run");
        browser.sees("/readyAt: must");
        browser.set("Document (JSON)", shorter.toString());
        browser.click(".scenario input[type=checkbox]").clickOn("Run");
        browser.until(() -> browser.heading().equals("Without the top"));
        browser.sees("Some things have no place on this ladder")
                .sees("could not be placed: " + onTop.path("name").asString(""));

        browser.click("[aria-labelledby=changes-title] input")
                .until(() -> !browser.all("td details").isEmpty());
        browser.click("[aria-labelledby=changes-title] td summary").sees("Together ");
        assertThat(browser.text()).contains("ratings ").doesNotContain("Ai literacy");
    }
}
