package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who helps whom, and beginning what is suggested. */
class MentorshipPageTest extends BrowserTest {

    private static final String LEILA = "leila.haddad@lumenworks.example";

    @Test
    void showsLinesLoadCoverageAndEffect() {
        JsonNode team = ledger.query("/v1/teams/" + ledger.personId("Leila Haddad") + "/mentorship?depth=all");
        browser.as(LEILA).open("/").clickOn("Mentorship").clickOn("Whole line");

        assertThat(browser.heading()).isEqualTo("Mentorship around Leila Haddad");
        assertThat(browser.all(".mentoring-graph > svg .bond"))
                .hasSize(team.path("mentorships").size());
        assertThat(browser.all("[aria-labelledby=load-title] tbody tr"))
                .hasSize(team.path("mentors").size());
        assertThat(browser.all("[aria-labelledby=coverage-title] tbody tr"))
                .hasSize(team.path("coverage").size());
        browser.sees("Only one can teach it").sees("An association, not a cause");
        browser.portray("mentorship");
    }

    @Test
    void beginsASuggestedMentorship() {
        String leila = ledger.personId("Leila Haddad");
        browser.as(LEILA).open("/mentorship/" + leila + "?depth=all");
        int before = browser.all(".mentoring-table tbody tr").size();
        browser.click(".mentoring-suggestions li:last-child button");
        browser.portray("mentorship-start");
        browser.clickOn("Start mentorship").sees("Started:");

        browser.until(() -> browser.all(".mentoring-table tbody tr").size() == before + 1);
        assertThat(ledger.query("/v1/teams/" + leila + "/mentorship?depth=all")
                        .path("mentorships")
                        .size())
                .isEqualTo(before + 1);
    }

    @Test
    void whoeverSeesEverybodyChoosesATeam() {
        browser.as("auditor").open("/mentorship").fill("Name", "Leila");
        browser.clickOn("Leila Haddad");
        assertThat(browser.heading()).isEqualTo("Mentorship around Leila Haddad");
        assertThat(browser.all(".mentoring-suggestions button")).isEmpty();
    }
}
