package io.careerledger.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** A promotion, from the proposal to the response, by those who take part in it. */
class PromotionsPageTest extends BrowserTest {

    private static final String ADAEZE = "adaeze.kowalski@lumenworks.example";
    private static final String ALINA = "alina.jackson@lumenworks.example";
    private static final String LEILA = "leila.haddad@lumenworks.example";
    private static final String LIAM = "liam.dubois@lumenworks.example";
    private static final String OSKAR = "oskar.lind@lumenworks.example";
    private static final String YARA = "yara.ndiaye@lumenworks.example";
    private static final String REFUSALS = ".field .error";

    @Test
    void theBoardShowsCasesByWhereTheyStand() {
        browser.as("hr").open("/promotions");
        assertThat(browser.heading()).isEqualTo("Promotions");
        assertThat(browser.texts(".board-column h2"))
                .extracting(words -> words.lines().findFirst().orElseThrow())
                .containsExactly("Proposed", "In review", "Deferred", "Approved", "Declined", "Withdrawn");
        assertThat(browser.texts("[aria-labelledby=column-DECLINED] h3")).contains("Oskar Lind");
        browser.portray("promotions");
    }

    @Test
    void filtersStandInTheAddress() {
        browser.as("hr").open("/promotions").choose("State", "Withdrawn");
        assertThat(browser.address()).endsWith("?state=WITHDRAWN");
        assertThat(browser.texts(".board h3")).contains("Tobias Keller");
        browser.click(".board h3 a").back();
        assertThat(browser.address()).endsWith("?state=WITHDRAWN");
        assertThat(browser.texts(".board-column")).hasSize(1);
    }

    @Test
    void aCaseShowsTheFrozenPacketBesideTodaysView() {
        JsonNode approved = caseOf("Yuki Sato", "APPROVED");
        JsonNode dossier = ledger.query("/v1/promotions/" + id(approved));
        browser.as(YARA).open("/promotions/" + id(approved));
        assertThat(browser.heading()).isEqualTo("Yuki Sato: PM → SPM");
        assertThat(browser.all(".criteria-table tbody tr"))
                .hasSameSizeAs(dossier.path("sinceProposal").path("readiness").path("criteria"));
        browser.sees("When proposed").sees("Today").sees("is the one in the packet, to the last digit");
        browser.portray("promotion");
        browser.click(".other-cases a");
        assertThat(browser.one("main").getText()).contains("Deferred");
    }

    @Test
    void dissentAndItsOverridingAreSeen() {
        browser.as("auditor").open("/promotions/" + id(caseOf("Victor Almeida", "APPROVED")));
        browser.sees("Decided against the reviews").sees("dissents");
        assertThat(browser.all(".case-acts")).isEmpty();
    }

    @Test
    void herOwnCaseIsShownAsTheLetter() {
        browser.as(OSKAR).open("/promotions/" + id(caseOf("Oskar Lind", "DECLINED")));
        assertThat(browser.heading()).isEqualTo("Your case: PM → SPM");
        browser.sees("You responded on").sees("What the evidence said on");
        assertThat(browser.text()).doesNotContain("Marta Kumar");
        browser.portray("promotion-letter");
    }

    @Test
    void aCaseGoesFromProposalToDecisionByForms() {
        String person = person("Ilse Bergmann", YARA);
        propose(person);
        String caseId = id(caseOf("Ilse Bergmann", "PROPOSED"));
        assertThat(browser.address()).isEqualTo("/promotions/" + caseId);

        decideTooEarly(caseId);
        review(LIAM, caseId, "Oppose");
        review(LEILA, caseId, "Oppose");
        approveAgainstThem(caseId);

        JsonNode decided = ledger.query("/v1/promotions/" + caseId);
        assertThat(decided.path("state").asString("")).isEqualTo("APPROVED");
        assertThat(decided.path("decision").path("overrideReason").asString("")).isEqualTo("They judge last year.");
        assertThat(decided.path("decision").path("conditions").get(0).asString(""))
                .isEqualTo("Leads the launch");
        assertThat(decided.path("reviews")
                        .get(0)
                        .path("criteria")
                        .get(0)
                        .path("verdict")
                        .asString(""))
                .isEqualTo("OPPOSE");
    }

    private void propose(String person) {
        browser.as(YARA).open("/promotions/new?person=" + person);
        browser.clickOn("Propose");
        assertThat(browser.texts(REFUSALS)).containsExactly("Say what speaks for it.");
        browser.portray("propose");
        browser.fill("Statement", "She leads the launch.");
        name("Reviewers", ledger.personId("Liam Dubois"));
        name("Reviewers", ledger.personId("Leila Haddad"));
        name("Deciders", ledger.personId("Adaeze Kowalski"));
        browser.clickOn("Propose");
        browser.until(() -> browser.heading().startsWith("Ilse Bergmann:"));
        browser.settled();
    }

    private void name(String label, String person) {
        WebElement field = browser.field(label);
        field.sendKeys(person);
        browser.until(() ->
                !field.findElements(By.xpath("..//ul[@class='found']//button")).isEmpty());
        field.sendKeys(Keys.ENTER);
        browser.until(() -> field.findElement(By.xpath("..")).getText().contains(person));
    }

    private void decideTooEarly(String caseId) {
        browser.as(ADAEZE).open("/promotions/" + caseId).clickOn("Decide");
        pick("Decline");
        browser.fill("Rationale", "Too early to say.").clickOn("Record decision");
        browser.sees("One thing is to be put right");
        assertThat(browser.texts(REFUSALS))
                .singleElement()
                .asString()
                .startsWith("Too few reviews stand for a decision.");
        assertThat(browser.focused().getDomAttribute("class")).contains("form-errors");
        browser.portray("promotion-decide");
    }

    private void review(String reviewer, String caseId, String verdict) {
        browser.as(reviewer).open("/inbox");
        assertThat(browser.all("a[href='/promotions/" + caseId + "?act=review']"))
                .hasSize(1);
        browser.open("/promotions/" + caseId + "?act=review").clickOn("Record review");
        assertThat(browser.texts(REFUSALS)).containsExactly("Choose a verdict.", "Say what your verdict rests on.");
        pick(verdict);
        browser.fill("Comment", "I looked at all of it.").click(".by-criterion > summary");
        WebElement first = browser.one(".by-criterion-row select");
        first.sendKeys(verdict);
        browser.portray("promotion-review");
        browser.clickOn("Record review").sees("The review is recorded.");
        browser.sees("I looked at all of it.");
    }

    private void approveAgainstThem(String caseId) {
        browser.as(ADAEZE).open("/promotions/" + caseId + "?act=decide");
        pick("Approve");
        browser.fill("Rationale", "She does the work of the level.").fill("Conditions", "Leads the launch");
        browser.clickOn("Record decision");
        browser.sees("One thing is to be put right");
        assertThat(browser.texts(REFUSALS))
                .singleElement()
                .asString()
                .startsWith("Deciding against the reviews needs a reason.");
        browser.fill("Reason for deciding", "They judge last year.").clickOn("Record decision");
        browser.sees("The decision is recorded.").sees("Decided against the reviews");
    }

    @Test
    void aDeferredCaseNamesItsDayAndIsRespondedToByItsSubjectOnce() {
        String person = person("Henrike Sommer", YARA);
        String caseId = proposed(person, YARA);
        String path = "/v1/people/" + person + "/promotions/" + caseId;
        ledger.write("hr", path + "/panel", """
                {"reviewers": ["%s", "%s"], "deciders": ["%s"]}""".formatted(
                ledger.personId("Liam Dubois"), ledger.personId("Leila Haddad"), ledger.personId("Adaeze Kowalski")));
        for (String reviewer : List.of(LIAM, LEILA)) {
            ledger.write(reviewer, path + "/reviews", "{\"verdict\": \"SUPPORT\", \"comment\": \"Soon.\"}");
        }
        browser.as(ADAEZE).open("/promotions/" + caseId + "?act=decide");
        pick("Defer");
        String reviewOn = LocalDate.now(Clock.systemUTC()).plusMonths(3).toString();
        browser.set("To be looked at again on", reviewOn).clickOn("Record decision");
        assertThat(browser.texts(REFUSALS)).hasSize(1);
        browser.fill("Rationale", "One more launch.").clickOn("Record decision");
        browser.sees("The decision is recorded.");

        browser.as(email("Henrike Sommer")).open("/promotions/" + caseId).sees("To be looked at again on");
        browser.clickOn("Record response");
        assertThat(browser.texts(REFUSALS)).hasSize(1);
        browser.fill("Response", "I will show it by then.").clickOn("Record response");
        browser.sees("You responded on");
        assertThat(browser.text()).doesNotContain("Record response").doesNotContain("Liam Dubois");
        JsonNode deferred = ledger.query("/v1/promotions/" + caseId);
        assertThat(deferred.at("/decision/reviewOn").asString("")).isEqualTo(reviewOn);
        assertThat(deferred.at("/response/text").asString("")).isEqualTo("I will show it by then.");
    }

    @Test
    void whatWasTypedOutlivesAReloadAndIsRecordedOnce() {
        String person = person("Ottilie Brandt", YARA);
        String caseId = proposed(person, YARA);
        browser.as(YARA).open("/promotions/" + caseId + "?act=withdraw").fill("Reason", "She has moved on.");
        browser.reload();
        assertThat(browser.field("Reason").getDomProperty("value")).isEqualTo("She has moved on.");
        browser.doubleClick(".act .primary");
        browser.sees("The case is withdrawn.").sees("Withdrawn");
        assertThat(ledger.query("/v1/promotions/" + caseId).path("history"))
                .filteredOn(line -> line.path("type").asString("").endsWith("promotion-withdrawn"))
                .hasSize(1);
    }

    @Test
    void hrNamesThePanelByName() {
        String caseId = proposed(person("Wilma Aalto", YARA), YARA);
        browser.as("hr").open("/promotions/" + caseId).clickOn("Change the panel");
        browser.field("Reviewers").sendKeys("Alina Jackson");
        browser.until(() -> browser.texts(".found button").stream().anyMatch(one -> one.startsWith("Alina Jackson")));
        browser.press(Keys.ENTER);
        assertThat(browser.texts(".chosen li")).containsExactly("Alina Jackson");
        browser.clickOn("Record panel").sees("The panel is recorded.");
        browser.as(ALINA).open("/inbox");
        assertThat(browser.texts(".inbox-cards h3")).contains("Wilma Aalto");
        browser.portray("inbox");
    }

    @Test
    void reviewingNeedsNoMouse() {
        String caseId = proposed(person("Runa Solberg", YARA), YARA);
        ledger.write(
                "hr",
                "/v1/people/" + ledger.personId("Runa Solberg") + "/promotions/" + caseId + "/panel",
                "{\"reviewers\": [\"" + ledger.personId("Liam Dubois") + "\"]}");
        browser.as(LIAM).open("/promotions/" + caseId);
        browser.one(".case-acts a").sendKeys(Keys.ENTER);
        browser.until(() -> "act-title".equals(browser.focused().getDomAttribute("id")));
        browser.press(Keys.TAB).press(Keys.SPACE).press(Keys.TAB).press("Seen and weighed.");
        while (!browser.focused().getText().equals("Record review")) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER);
        browser.sees("The review is recorded.").sees("Seen and weighed.");
    }

    private void pick(String choice) {
        browser.all(".act .choice").stream()
                .filter(one -> one.getText().startsWith(choice))
                .findFirst()
                .orElseThrow()
                .findElement(By.cssSelector("input"))
                .click();
        browser.settled();
    }

    /** Somebody new in that line. */
    private String person(String name, String manager) {
        UUID id = UUID.randomUUID();
        LocalDate started = LocalDate.now(Clock.systemUTC()).minusYears(2);
        String managerName = name(manager);
        ledger.write("hr", "/v1/people", """
                {"id": "%s", "name": "%s", "ladder": "product-management", "level": "PM", "managerId": "%s", "startedOn": "%s",
                 "entryPath": "DIRECT_HIRE", "email": "%s"}""".formatted(id, name, ledger.personId(managerName), started, email(name)));
        browser.until(() -> ledger.query("/v1/people?q=" + name.replace(" ", "%20"))
                        .path("items")
                        .size()
                == 1);
        return id.toString();
    }

    private static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@lumenworks.example";
    }

    private static String name(String email) {
        String local = email.substring(0, email.indexOf('@'));
        String[] parts = local.split("\\.", 2);
        return capitalised(parts[0]) + " " + capitalised(parts[1]);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String proposed(String person, String proposer) {
        UUID caseId = UUID.randomUUID();
        ledger.write(proposer, "/v1/people/" + person + "/promotions", """
                {"id": "%s", "targetLevel": "SPM", "statement": "The work of the level is hers."}""".formatted(caseId));
        browser.until(() ->
                ledger.query("/v1/promotions?person=" + person).path("items").size() == 1);
        return caseId.toString();
    }

    private JsonNode caseOf(String name, String state) {
        return ledger.query("/v1/promotions?state=" + state + "&person=" + ledger.personId(name))
                .path("items")
                .get(0);
    }

    private static String id(JsonNode promotion) {
        return promotion.path("caseId").asString("");
    }
}
