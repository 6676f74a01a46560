package io.careerledger.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.access.testing.CallTable;
import io.careerledger.access.testing.CallTable.Call;
import io.careerledger.access.testing.CallerKind;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.projection.database.Reader;
import io.careerledger.query.testing.RunningService;
import io.careerledger.web.openapi.OpenApiDocument;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every call of the answering side by everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCallTest {

    private static final CallTable TABLE = CallTable.named("queries");

    private static final String SCENARIO =
            "{\"name\": \"high\", \"scenarios\": [{\"name\": \"high\", \"overrides\": {\"levels.SPM.readyAt\": 90}}]}";

    private Company company;
    private RunningService service;
    private String replay;

    @BeforeAll
    void start() {
        company = new Company();
        service = company.service;
        replay = requested();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.read("/v1/replays/" + replay)
                        .get("state")
                        .stringValue()
                        .equals("COMPLETED"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private String requested() {
        HttpResponse<String> answer = service.send("POST", "/v1/replays", service.token(ServiceUser.HR), SCENARIO);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JsonMapper.shared().readTree(answer.body()).get("id").stringValue();
    }

    @Test
    void theTableHasEveryOperation() {
        JsonNode openApi = service.bean(OpenApiDocument.class).root();
        TABLE.requireEveryOperationOf(openApi);
        TABLE.requireCountsAndWordsExplained();
    }

    Stream<Call> calls() {
        return TABLE.calls().stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isAnsweredAsTheTableSays(Call call) {
        if (call.path().contains("PARKED")) {
            company.park();
        }
        List<String> found =
                Stream.of(CallerKind.values()).map(kind -> verdict(kind, call)).toList();

        assertThat(found).isEqualTo(TABLE.verdicts(call));
    }

    /** In every table that has rows of people, by a statement that filters nothing. */
    @ParameterizedTest
    @CsvSource({
        "SELF, ADA RON MAX MEG",
        "MANAGER, GRACE ADA BO RON",
        "INDIRECT, DANA GRACE ADA BO RON",
        "FORMER, TOM ADA RON",
        "PEER, BO",
        "REPORT, RON",
        "MENTOR, MAX ADA",
        "MENTEE, MEG ADA",
        "REVIEWER, PAT ADA",
        "DECIDER, DEX ADA",
        "RECUSED, RAY",
        "ONCE_PANEL, REX",
        "ASKED, FAY ADA",
        "ASKED_ELSE, ELS ADA",
        "ONCE_ASKED, EVE",
        "STRANGER, SID"
    })
    void theWallShowsEachRelationItsPeopleWhateverIsForgotten(CallerKind kind, String people) {
        String viewer = company.person(kind).personId().toString();

        assertThat(behindTheWall(viewer, "standing", "upper(name)")).containsExactlyInAnyOrder(people.split(" ", -1));
        for (String table : List.of("readiness", "promotion_case", "promotion_standing", "feedback_request")) {
            assertThat(behindTheWall(viewer, table, "person_id::text"))
                    .as(table)
                    .isSubsetOf(behindTheWall(viewer, "standing", "person_id::text"));
        }
    }

    private List<String> behindTheWall(String viewer, String table, String column) {
        JdbcTemplate reader = new JdbcTemplate(service.bean(DataSource.class));
        return Objects.requireNonNull(new TransactionTemplate(service.bean(PlatformTransactionManager.class))
                .execute(status -> {
                    reader.execute(new Reader(viewer, Company.TODAY).sql());
                    return reader.queryForList("select distinct " + column + " from " + table, String.class);
                }));
    }

    private String verdict(CallerKind kind, Call call) {
        HttpResponse<String> answer = ask(kind, call);
        boolean about = call.path().matches(".*/(ADA|OPEN|DECLINED)(/.*)?")
                || call.path().startsWith("/v1/stream");
        if (answer.statusCode() == 200 && !about) {
            boolean present = answer.body().contains(company.ada.personId().toString());
            return present ? CallTable.PRESENT : CallTable.ABSENT;
        }
        if (answer.statusCode() == 404 && call.path().startsWith("/v1/people/ADA")) {
            assertThat(answer.body()).isEqualTo(ofNobody(kind, call));
        }
        return CallTable.word(answer.statusCode(), answer.body());
    }

    /** What the caller is told where nobody has the id, in words about Ada. */
    private String ofNobody(CallerKind kind, Call call) {
        String nobody = UUID.randomUUID().toString();
        String ada = company.ada.personId().toString();
        return ask(kind, new Call(call.method(), call.path().replace("ADA", nobody)))
                .body()
                .replace(nobody, ada);
    }

    private HttpResponse<String> ask(CallerKind kind, Call call) {
        boolean cancelling = call.toString().equals("DELETE /v1/replays/REPLAY") && kind.isServiceUser();
        String path = company.path(call.path()).replace("REPLAY", cancelling ? requested() : replay);
        // a stream never ends
        if (path.startsWith("/v1/stream") && isAdmitted(kind, path)) {
            return send("HEAD", path, company.token(kind), "");
        }
        return send(call.method(), path, company.token(kind), body(call));
    }

    private boolean isAdmitted(CallerKind kind, String path) {
        return send("HEAD", path, company.token(kind), "").statusCode() == 200;
    }

    private HttpResponse<String> send(String method, String path, @Nullable String token, String body) {
        return token == null ? service.sendWithoutToken(method, path, body) : service.send(method, path, token, body);
    }

    private static String body(Call call) {
        return switch (call.toString()) {
            case "POST /v1/replays" -> SCENARIO;
            case "POST /v1/replays/REPLAY/names" -> "{\"reason\": \"a session\", \"until\": \"2025-03-10T14:00:00Z\"}";
            default -> "";
        };
    }
}
