package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** What an auditor follows, and the rubrics that everything is judged by. */
class AuditAndLaddersPageTest extends BrowserTest {

    private static final String LEILA = "leila.haddad@lumenworks.example";

    @Test
    void auditorsSeeEveryDecisionOfTheRange() {
        browser.as("auditor").open("/audit?from=2025-03-01&to=2025-09-01");
        assertThat(browser.heading()).isEqualTo("Audit");
        assertThat(browser.all(".audit-table tbody tr"))
                .hasSameSizeAs(ledger.query("/v1/audit/promotions?from=2025-03-01&to=2025-09-01")
                        .path("decisions"));
        browser.click(".total .is-DECLINED");
        assertThat(browser.texts(".audit-table .case-state")).isNotEmpty().containsOnly("Declined");
        assertThat(browser.address()).contains("outcome=DECLINED");
        browser.portray("audit");
    }

    @Test
    void decisionsAgainstTheReviewsAreFound() {
        browser.as("auditor").open("/audit?from=1950-01-01&only=overridden");
        assertThat(browser.texts(".audit-table tbody th")).contains("Victor Almeida");
        browser.clickOn("Case of Victor Almeida");
        browser.sees("Decided against the reviews");
    }

    @Test
    void downloadsAreOfTheRange() {
        browser.as("auditor").open("/audit?from=2025-03-01&to=2025-09-01");
        assertThat(browser.all("a[download]"))
                .extracting(link -> link.getDomAttribute("href"))
                .containsExactly(
                        "/v1/audit/promotions?from=2025-03-01&to=2025-09-01&format=csv&bom=true",
                        "/v1/audit/promotions?from=2025-03-01&to=2025-09-01&format=ndjson",
                        "/v1/audit/promotions?from=2025-03-01&to=2025-09-01&format=json");
    }

    @Test
    void whoHasReadWhatIsFoundByThePerson() {
        ledger.query("/v1/people/" + ledger.personId("Jonas Weber") + "/ratings");
        browser.as("auditor").open("/audit").fill("Person", "Jonas Weber");
        browser.clickOn("Who has seen the record of Jonas Weber");
        browser.sees("Who has seen what").sees("Ratings");
    }

    @Test
    void whoIsNoAuditorIsToldSo() {
        browser.as(LEILA).open("/audit");
        assertThat(browser.heading()).isEqualTo("Not yours to see");
    }

    @Test
    void laddersReadAsDocuments() {
        browser.as(LEILA).open("/ladders");
        assertThat(browser.all("a[href='/ladders/upload']")).isEmpty();
        browser.portray("ladders");
        browser.clickOn("Product management");
        JsonNode document = ledger.query("/v1/ladders/product-management/versions/1");
        assertThat(browser.all(".expectations tbody tr")).hasSameSizeAs(document.path("competencies"));
        browser.portray("ladder");
    }

    @Test
    void faultsAreShownAtLineAndColumn() {
        browser.as("hr").open("/ladders/upload").clickOn("Publish");
        browser.sees("Give the id of the ladder");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("upload-id");
        browser.fill("Ladder id", "garden").fill("Version", "1");
        browser.fill("The document", "id: garden\nversion: 1\nname: Garden\nlevels:\n- id: A\nexpectations: 3\n");
        browser.clickOn("Publish");
        browser.sees("The body is not valid").sees("faults");
        browser.portray("ladder-upload");
        WebElement place = browser.one(".faults button");
        assertThat(place.getText()).matches("Line \\d+, column \\d+");
        place.sendKeys(Keys.ENTER);
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("upload-text");
    }

    @Test
    void versionsArePublishedAndDifferCriterionByCriterion() {
        publish(1, 2, "Grows a bed with help.");
        browser.sees("Version 1, from");
        publish(2, 3, "Grows a bed with little help.");
        browser.clickOn("What changed since version 1");
        assertThat(browser.heading()).isEqualTo("Version 1 to version 2");
        assertThat(browser.texts(".ladder-diff mark")).containsExactly("rating 2", "rating 3");
        browser.sees("Grows a bed with little help.");
        browser.portray("ladder-diff");
        publishAgainstTheRule();
    }

    private void publish(int version, int rating, String anchor) {
        browser.as("hr")
                .open("/ladders/upload")
                .fill("Ladder id", "garden-work")
                .fill("Version", String.valueOf(version));
        browser.fill("The document", document(version, rating, anchor)).clickOn("Publish");
        browser.until(() -> browser.address().equals("/ladders/garden-work/versions/" + version));
        browser.settled();
    }

    private void publishAgainstTheRule() {
        browser.open("/ladders/upload").fill("Ladder id", "garden-work").fill("Version", "2");
        browser.fill("The document", document(2, 4, "Grows it all.")).clickOn("Publish");
        browser.sees("This version was published with another document; versions never change.");
    }

    private static String document(int version, int rating, String anchor) {
        return """
                {"id": "garden-work", "version": %d, "name": "Garden work", "effectiveFrom": "2030-01-0%d",
                "competencies": [{"id": "beds", "name": "Beds", "description": "Beds that bear.",
                "anchors": {"1": "Weeds.", "2": "%s", "3": "Grows one.", "4": "Grows many.", "5": "Teaches it."}}],
                "levels": [{"id": "G1", "name": "Gardener", "tier": "TASK", "expectations": {"beds": {"rating": 1}}},
                {"id": "G2", "name": "Head gardener", "tier": "FEATURE", "expectations": {"beds": {"rating": %d}}}]}""".formatted(version, version, anchor, rating);
    }
}
