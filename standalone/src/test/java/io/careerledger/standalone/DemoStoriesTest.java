package io.careerledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.standalone.client.ImportReport;
import io.careerledger.standalone.client.ImportRequest;
import io.careerledger.standalone.demo.DemoLoad;
import io.careerledger.standalone.demo.DemoPlan;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoStoriesTest {

    private static final String RARE_SKILL = "unit-economics";
    private static final String PROPOSED = "career.promotion-proposed";
    private static final String REVIEWED = "career.promotion-reviewed";
    private static final String DECIDED = "career.promotion-decided";

    private LedgerProcess ledger;
    private DemoLoad load;
    private ImportReport first;

    @BeforeAll
    void loadTheDemo(@TempDir Path home) throws IOException {
        ledger = LedgerProcess.started(home);
        load = new DemoLoad(DemoPlan.standard(LocalDate.now(Clock.systemUTC())), home, true);
        first = sent();
        ledger.awaitProjections();
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Test
    void everyLineIsTaken() {
        assertThat(first.refusals()).isEmpty();
        assertThat(first.refused()).isZero();
        assertThat(first.accepted()).isGreaterThan(5_000);
    }

    @Test
    void aSecondLoadChangesNothing() {
        long before = events();
        ImportReport second = sent();
        assertThat(second.accepted()).isEqualTo(first.accepted());
        ledger.awaitProjections();
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void amaraIsReadyThoughHerManagerHasNotLooked() {
        JsonNode amara = readiness("Amara Okafor");
        assertThat(amara.path("status").asString("")).isEqualTo("READY");
        assertThat(failedGates(amara)).isEmpty();
    }

    @Test
    void tomasLacksAProblemOfTheRightSizeAndNothingElse() {
        JsonNode tomas = readiness("Tomás Herrera");
        assertThat(tomas.path("status").asString("")).isEqualTo("NEARLY");
        assertThat(failedGates(tomas)).containsExactly("verified-outcomes");
    }

    @Test
    void kenjiIsReadyByBrendasWordAlone() {
        JsonNode kenji = readiness("Kenji Watanabe");
        String brenda = person("Brenda Castillo").path("personId").asString("");
        assertThat(kenji.path("status").asString("")).isEqualTo("READY");
        assertThat(ratings(kenji).map(rating -> rating.path("raterId").asString("")))
                .isNotEmpty()
                .containsOnly(brenda);
    }

    @Test
    void raviPraisesHimselfAlone() {
        JsonNode ravi = readiness("Ravi Subramaniam");
        assertThat(ravi.path("status").asString("")).isEqualTo("NOT_YET");
        assertThat(ratings(ravi).filter(rating -> isSelf(rating)))
                .allSatisfy(rating -> assertThat(rating.path("rating").asInt(0)).isEqualTo(5));
        assertThat(ratings(ravi).filter(rating -> !isSelf(rating)))
                .allSatisfy(rating -> assertThat(rating.path("rating").asInt(0)).isLessThan(4));
    }

    @Test
    void nineYearsInTheSeatDoNotMakeHelenReady() {
        assertThat(readiness("Helen Park").path("status").asString("")).isEqualTo("NOT_YET");
        assertThat(person("Helen Park").path("daysAtLevel").asInt(0)).isEqualTo(3_300);
    }

    @Test
    void ofMeiNothingIsKnown() {
        JsonNode mei = readiness("Mei Tanaka");
        assertThat(mei.path("confidence").asDouble(1)).isZero();
        assertThat(ratings(mei)).isEmpty();
    }

    @Test
    void marcussTriumphIsDisputed() {
        assertThat(items("/v1/people/" + id("Marcus Bell") + "/outcomes"))
                .anySatisfy(outcome ->
                        assertThat(outcome.path("verification").asString("")).isEqualTo("DISPUTED"));
    }

    @Test
    void inLeilasLineOnlyJonasCanTeachUnitEconomics() {
        List<String> teachers = new ArrayList<>();
        for (JsonNode member : items("/v1/people?depth=all&limit=500&manager=" + id("Leila Haddad"))) {
            String name = member.path("name").asString("");
            if (canTeach(readiness(name))) {
                teachers.add(name);
            }
        }
        assertThat(teachers).containsExactly("Jonas Weber");
    }

    @Test
    void teamReadinessCountsEveryoneOnce() {
        JsonNode team = ledger.query("/v1/teams/" + id("Leila Haddad") + "/readiness?depth=all");
        int total = 0;
        for (JsonNode count : team.path("totals")) {
            total += count.asInt(0);
        }
        assertThat(total).isEqualTo(team.path("people").size()).isPositive();
    }

    @Test
    void leaversAreNotListedAndRejoinersAre() {
        assertThat(found("Pavel Novák")).isEmpty();
        assertThat(found("Noor Rahman")).hasSize(1);
    }

    @Test
    void sofiasMoveStandsInHerTimeline() {
        assertThat(items("/v1/people/" + id("Sofia Lindqvist") + "/timeline?limit=500"))
                .anySatisfy(item ->
                        assertThat(item.path("data").path("kind").asString("")).isEqualTo("LATERAL"));
        assertThat(person("Sofia Lindqvist").path("ladder").asString("")).isEqualTo("ai-product-management");
    }

    @Test
    void promotionsChangeLevelsOnlyWhereTheyWereApproved() {
        assertThat(person("Amina Diallo").path("level").asString("")).isEqualTo("SPM");
        assertThat(person("Yuki Sato").path("level").asString("")).isEqualTo("SPM");
        assertThat(person("Ines Moreau").path("level").asString("")).isEqualTo("SPM");
        assertThat(person("Victor Almeida").path("level").asString("")).isEqualTo("GPM");
        assertThat(person("Zara Malik").path("level").asString("")).isEqualTo("SPM");
        assertThat(person("Oskar Lind").path("level").asString("")).isEqualTo("PM");
        assertThat(person("Tobias Keller").path("level").asString("")).isEqualTo("PM");
        assertThat(person("Lucía Fernández").path("level").asString("")).isEqualTo("PM");
    }

    @Test
    void everyKindOfCaseStandsInATimeline() {
        assertThat(decisions("Yuki Sato")).containsExactly("APPROVED", "DEFERRED");
        assertThat(decisions("Oskar Lind")).containsExactly("DECLINED");
        assertThat(told("Victor Almeida", DECIDED, "overrideReason")).hasSize(1);
        assertThat(told("Zara Malik", PROPOSED, "skipLevelReason")).hasSize(1);
        assertThat(told("Yuki Sato", PROPOSED, "previousCaseId")).hasSize(1);
        assertThat(told("Ines Moreau", REVIEWED, "verdict")).hasSize(4).containsOnlyOnce("RECUSE");
        assertThat(told("Oskar Lind", REVIEWED, "verdict")).containsExactlyInAnyOrder("OPPOSE", "SUPPORT", "OPPOSE");
        assertThat(types("Tobias Keller")).contains("career.promotion-withdrawn");
        assertThat(types("Amina Diallo")).contains("career.decision-responded");
        assertThat(types("Lucía Fernández")).contains(REVIEWED).doesNotContain(DECIDED);
    }

    private List<String> decisions(String name) {
        return told(name, DECIDED, "outcome");
    }

    /** The values of a field of the facts of a kind about the person, where it is not null; the newest first. */
    private List<String> told(String name, String type, String field) {
        return timeline(name)
                .filter(item -> item.path("type").asString("").equals(type))
                .filter(item -> item.path("data").hasNonNull(field))
                .map(item -> item.path("data").path(field).asString(""))
                .toList();
    }

    private List<String> types(String name) {
        return timeline(name).map(item -> item.path("type").asString("")).toList();
    }

    private Stream<JsonNode> timeline(String name) {
        return items("/v1/people/" + id(name) + "/timeline?limit=500").stream();
    }

    private ImportReport sent() {
        ImportReport report = new ImportReport();
        load.send(() -> new ImportRequest(ledger.endpoints().command(), ledger.token("hr")), report, notice -> {});
        return report;
    }

    private long events() {
        return ledger.query("/v1/projections").findValues("endOffset").stream()
                .mapToLong(offset -> offset.asLong(0))
                .sum();
    }

    private JsonNode readiness(String name) {
        return ledger.query("/v1/people/" + id(name) + "/readiness");
    }

    private String id(String name) {
        return person(name).path("personId").asString("");
    }

    private JsonNode person(String name) {
        return found(name).getFirst();
    }

    private List<JsonNode> found(String name) {
        return items("/v1/people?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        ledger.query(path).path("items").forEach(items::add);
        return items;
    }

    private static List<String> failedGates(JsonNode readiness) {
        List<String> failed = new ArrayList<>();
        for (JsonNode gate : readiness.path("gates")) {
            if (!gate.path("passed").asBoolean(false)) {
                failed.add(gate.path("gate").asString(""));
            }
        }
        return failed;
    }

    private static Stream<JsonNode> ratings(JsonNode readiness) {
        List<JsonNode> ratings = new ArrayList<>();
        readiness
                .path("competencies")
                .forEach(competency -> competency.path("ratings").forEach(ratings::add));
        return ratings.stream();
    }

    private static boolean isSelf(JsonNode rating) {
        return rating.path("relation").asString("").equals("SELF");
    }

    /** Σwx/Σw of the counting ratings is at least 3.5. */
    private static boolean canTeach(JsonNode readiness) {
        double weights = 0;
        double weighted = 0;
        for (JsonNode competency : readiness.path("competencies")) {
            if (competency.path("competency").asString("").equals(RARE_SKILL)) {
                for (JsonNode rating : competency.path("ratings")) {
                    double weight = rating.path("weight").asDouble(0);
                    weights += weight;
                    weighted += weight * rating.path("rating").asInt(0);
                }
            }
        }
        return weights > 0 && weighted / weights >= 3.5;
    }
}
