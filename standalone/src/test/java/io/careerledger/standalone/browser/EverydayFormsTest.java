package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** Outcomes, ratings, attestations and sessions, recorded from the screen, each once. */
class EverydayFormsTest extends BrowserTest {

    private static final String LEILA = "leila.haddad@lumenworks.example";
    private static final String FIONA = "fiona.diallo@lumenworks.example";
    private static final String DAMIR = "damir.becker@lumenworks.example";
    private static final String GABRIEL = "gabriel.mutua@lumenworks.example";

    @Test
    void recordsAnOutcomeAfterEveryFaultIsPutRight() {
        String jonas = ledger.personId("Jonas Weber");
        browser.as(LEILA).open("/people/" + jonas).clickOn("Record an outcome");
        browser.clickOn("Record outcome");
        assertThat(browser.texts(".field .error"))
                .containsExactly("Say what came about.", "Choose how far it reaches.", "Choose at least one.");
        browser.portray("record-outcome");

        browser.fill("What came about", "Refunds within a day");
        browser.choose("How far it reaches", "Feature");
        browser.click("input[value='execution']");
        browser.fill("Benefit a year", "12,5").clickOn("Record outcome");
        browser.sees("must be an amount above 0");
        browser.fill("Benefit a year", "12500");
        browser.field("Source 1").sendKeys("Board");
        browser.fill("Address of source 1", "https://example.org/board");
        browser.clickOn("Record outcome").sees("Refunds within a day");

        assertThat(browser.address()).endsWith("?view=outcomes");
        List<JsonNode> recorded = named(jonas, "Refunds within a day");
        assertThat(recorded).hasSize(1);
        assertThat(recorded.getFirst().at("/benefit/amount").asString("")).startsWith("12500");
        assertThat(recorded.getFirst().at("/sources/0/url").asString("")).isEqualTo("https://example.org/board");
    }

    @Test
    void ratesByTheAnchorsOfTheRubricAndOnceForADoubleClick() {
        String jonas = ledger.personId("Jonas Weber");
        browser.as(LEILA).open("/people/" + jonas + "/rate?competency=discovery");
        assertThat(browser.texts(".choice .hint")).hasSize(5).doesNotContain("");
        browser.portray("rate");
        browser.clickOn("Record rating");
        assertThat(browser.texts(".field .error")).containsExactly("Choose a step of the scale.", "Say what you saw.");

        browser.click("input[type=radio][value='4']");
        browser.fill("What you saw", "Led eleven interviews, twice.");
        browser.doubleClick(".form button.primary").sees("Led eleven interviews, twice.");

        assertThat(ledger.query("/v1/people/" + jonas + "/ratings?limit=500")
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("rationale").asString("").equals("Led eleven interviews, twice.")))
                .hasSize(1);
    }

    @Test
    void aRefusalStandsAtTheFieldThatItConcerns() {
        String jonas = ledger.personId("Jonas Weber");
        browser.as(LEILA).open("/people/" + jonas + "/rate?competency=discovery");
        browser.click("input[type=radio][value='4']");
        browser.field("Seen on").sendKeys("01011990");
        browser.fill("What you saw", "Long ago.").clickOn("Record rating");

        browser.sees("One thing is to be put right");
        assertThat(browser.field("Seen on").getDomAttribute("aria-invalid")).isEqualTo("true");
    }

    @Test
    void attestsWhatSheHasSeenByKeysAlone() {
        String jonas = ledger.personId("Jonas Weber");
        ledger.write(LEILA, "/v1/people/" + jonas + "/outcomes", """
                {"title": "Alerts that matter", "occurredOn": "%s", "tier": "FEATURE", "competencies": ["execution"]}
                """.formatted(monthsAgo(8)));
        JsonNode outcome = named(jonas, "Alerts that matter").getFirst();
        browser.as(LEILA)
                .open("/people/" + jonas + "/outcomes/"
                        + outcome.path("outcomeId").asString("") + "/attest");
        assertThat(browser.heading()).isEqualTo("Alerts that matter");
        browser.portray("attest");
        browser.field("It was so").sendKeys(Keys.SPACE);
        browser.press(Keys.TAB, Keys.TAB, Keys.ENTER);
        browser.sees("Recorded.");

        assertThat(named(jonas, "Alerts that matter").getFirst().path("attestations"))
                .hasSize(1);
    }

    @Test
    void logsASessionOfHisMentorship() {
        String gabriel = ledger.personId("Gabriel Mutua");
        browser.as(GABRIEL).open("/people/" + gabriel + "?view=mentorships").clickOn("Log a session");
        browser.portray("log-session");
        browser.fill("Minutes", "2000").fill("Note", "Interview guides").clickOn("Log session");
        browser.sees("One thing is to be put right");
        browser.fill("Minutes", "50").clickOn("Log session").sees("Logged.");

        assertThat(ledger.query("/v1/people/" + gabriel + "/mentorships").toString())
                .contains("Interview guides");
    }

    @Test
    void endsAMentorshipWithItsReason() {
        String mentorship = UUID.randomUUID().toString();
        ledger.write(FIONA, "/v1/people/" + ledger.personId("Damir Becker") + "/mentorships", """
                {"id": "%s", "menteeId": "%s", "focus": ["discovery"], "startedOn": "%s",
                 "overCapacityReason": "for a month"}""".formatted(
                        mentorship, ledger.personId("Ayesha Pereira"), monthsAgo(1)));
        browser.as(DAMIR).open("/people/" + ledger.personId("Damir Becker") + "/mentorships/" + mentorship + "/end");
        browser.clickOn("End it");
        assertThat(browser.texts(".field .error")).containsExactly("Say why.");
        browser.portray("end-mentorship");
        browser.fill("Why it ends", "The month is over.").clickOn("End it").sees("Its end is recorded.");

        assertThat(ledger.query("/v1/people/" + ledger.personId("Damir Becker") + "/mentorships?limit=500")
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("mentorshipId").asString("").equals(mentorship)))
                .singleElement()
                .satisfies(one -> assertThat(one.path("endedOn").asString("")).isNotEmpty());
    }

    @Test
    void asksSomebodyOutsideTheLineWhoFindsItInHerInbox() {
        String jonas = ledger.personId("Jonas Weber");
        browser.as(LEILA).open("/people/" + jonas).clickOn("Ask for feedback");
        browser.clickOn("Ask");
        assertThat(browser.texts(".field .error"))
                .containsExactly(
                        "Say whom you ask.", "Ask for something: a competency to rate, or an outcome to attest.");
        browser.portray("request-feedback");
        browser.field("Whom you ask").sendKeys(ledger.personId("Fiona Diallo"));
        browser.until(() -> !browser.all(".people-field .found button").isEmpty());
        browser.click(".people-field .found button").click("input[type=checkbox][value=discovery]");
        browser.clickOn("Ask").sees("Asked.");

        browser.as(FIONA).open("/inbox").sees("Feedback asked of you").sees("Jonas Weber");
    }

    /** The demo's history ends today, whenever that is. */
    private static LocalDate monthsAgo(int months) {
        return LocalDate.now(Clock.systemUTC()).minusMonths(months);
    }

    private List<JsonNode> named(String person, String title) {
        return ledger.query("/v1/people/" + person + "/outcomes?limit=500")
                .path("items")
                .valueStream()
                .filter(one -> one.path("title").asString("").equals(title))
                .toList();
    }
}
