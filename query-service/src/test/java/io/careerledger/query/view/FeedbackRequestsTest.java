package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent.FeedbackRequestWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.Tier;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a caller is asked about others. */
class FeedbackRequestsTest {

    private static final String PATH = "/v1/feedback-requests";
    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
    private static final UUID OUTCOME = UUID.randomUUID();

    private static final Career GRACE = Career.joined("Grace", "GPM", START, null);
    private static final Career LIN = Career.joined("Lin", "PM", START, null);
    private static final Career ADA = Career.joined("Ada", "PM", START, GRACE.personId());
    private static final Career BEA = Career.joined("Bea", "PM", START, GRACE.personId());
    private static final Career GONE = Career.joined("Gone", "PM", START, GRACE.personId());

    private static RunningService service;
    private static UUID first;
    private static UUID second;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        ADA.with(outcome());
        first = asked(
                ADA, List.of("execution", "discovery"), List.of(OUTCOME), "You saw the launch", TODAY.plusDays(9));
        ADA.rated("execution", 4, LIN.personId(), TODAY);
        second = asked(BEA, List.of("execution"), List.of(), null, TODAY);
        asked(BEA, List.of("discovery"), List.of(), null, TODAY.minusDays(1));
        UUID withdrawn = asked(BEA, List.of("ownership"), List.of(), null, TODAY.plusDays(1));
        BEA.with(new FeedbackRequestWithdrawn(BEA.personId(), withdrawn, LIN.personId(), "r", TODAY));
        asked(GONE, List.of("execution"), List.of(), null, TODAY.plusDays(1));
        GONE.with(new PersonLeft(GONE.personId(), null, TODAY.minusDays(1)));
        service.publish(GRACE, LIN, ADA, BEA, GONE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void listsWhatIsOpenByTheDayOnWhichItExpires() {
        assertThat(ids(read("lin"))).containsExactly(second.toString(), first.toString());
    }

    @Test
    void saysWhoAsksAboutWhomAndWhatIsAnswered() {
        JsonNode item = read("lin").get("items").get(1);
        assertThat(item.at("/person/name").asString()).isEqualTo("Ada");
        assertThat(item.at("/requester/name").asString()).isEqualTo("Grace");
        assertThat(item.get("message").asString()).isEqualTo("You saw the launch");
        assertThat(item.get("competencies").toString())
                .isEqualTo(
                        "[{\"competency\":\"execution\",\"rated\":true},{\"competency\":\"discovery\",\"rated\":false}]");
        assertThat(item.at("/outcomes/0/title").asString()).isEqualTo("Churn halved");
        assertThat(item.get("expiresOn").asString()).isEqualTo("2025-03-19");
    }

    @Test
    void marksAnOutcomeAsAttestedAndNoLongerWhenThatIsTakenBack() {
        attest(AttestationVerdict.DISPUTE);
        assertThat(read("lin").at("/items/1/outcomes/0/attested").asBoolean()).isTrue();
        attest(AttestationVerdict.WITHDRAW);
        assertThat(read("lin").at("/items/1/outcomes/0/attested").asBoolean()).isFalse();
    }

    @Test
    void tellsNobodyElse() {
        for (String other : List.of("ada", "grace", "bea")) {
            assertThat(read(other).get("items")).isEmpty();
        }
        assertThat(service.read(PATH).get("items")).isEmpty();
    }

    @Test
    void pagesWithoutGapOrRepetition() {
        JsonNode page = json("lin", PATH + "?limit=1");
        List<String> paged = new ArrayList<>(ids(page));
        page = json("lin", PATH + "?limit=1&cursor=" + page.get("nextCursor").asString());
        paged.addAll(ids(page));
        assertThat(page.get("nextCursor").isNull()).isTrue();
        assertThat(paged).containsExactly(second.toString(), first.toString());
    }

    @Test
    void costsThreeStatementsAndTheCallersHoweverManyThereAre() {
        assertThat(service.statements().during(() -> json("lin", PATH + "?limit=1")))
                .hasSameSizeAs(service.statements().during(() -> json("lin", PATH)));
    }

    @Test
    void saysTheRequestInOneLine() {
        JsonNode timeline = service.read("/v1/people/" + ADA.personId() + "/timeline?type=career.feedback-requested");
        assertThat(timeline.at("/items/0/summary").asString())
                .isEqualTo("Grace asked Lin for feedback on execution, discovery, 1 outcome until 2025-03-19");
    }

    private static void attest(AttestationVerdict verdict) {
        service.publish(ADA.with(new OutcomeAttested(ADA.personId(), OUTCOME, LIN.personId(), verdict, null, TODAY)));
    }

    private static UUID asked(
            Career subject,
            List<String> competencies,
            List<UUID> outcomes,
            @Nullable String message,
            LocalDate expiresOn) {
        UUID id = UUID.randomUUID();
        subject.with(new FeedbackRequested(
                subject.personId(),
                id,
                GRACE.personId(),
                LIN.personId(),
                competencies,
                outcomes,
                message,
                expiresOn,
                TODAY.minusDays(20)));
        return id;
    }

    private static OutcomeRecorded outcome() {
        return new OutcomeRecorded(
                ADA.personId(),
                OUTCOME,
                "Churn halved",
                null,
                Tier.FEATURE,
                List.of("execution"),
                null,
                null,
                null,
                BigDecimal.ONE,
                true,
                null,
                List.of(),
                TODAY.minusDays(40));
    }

    private static JsonNode read(String name) {
        return json(name, PATH);
    }

    private static JsonNode json(String name, String path) {
        return JsonMapper.shared()
                .readTree(service.getAs(name + "@example.com", path).body());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("requestId").asString())
                .toList();
    }
}
