package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A manager looks at her team. */
class TeamPageTest extends BrowserTest {

    private static final String LEILA = "leila.haddad@lumenworks.example";

    @Test
    void managersBeginWithTheirTeam() {
        browser.as(LEILA).open("/");
        assertThat(browser.heading()).isEqualTo("Your team");
        assertThat(browser.title()).startsWith("Team of Leila Haddad");
        assertThat(browser.texts(".heat tbody .person a"))
                .contains("Jonas Weber", "Mei Tanaka")
                .hasSize(8);
        browser.portray("team");
    }

    @Test
    void cellsAreReachedByKeysAndLeadToTheirEvidence() {
        browser.as(LEILA).open("/");
        browser.one(".heat tbody .person a").sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.focused().getDomAttribute("aria-label")).startsWith("Execution: ");
        browser.press(Keys.ENTER);
        assertThat(browser.address()).endsWith("#criterion-execution");
    }
}
