package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.access.testing.CallTable;
import io.careerledger.access.testing.CallTable.Call;
import io.careerledger.access.testing.CallerKind;
import io.careerledger.command.api.CommandKind;
import io.careerledger.command.http.LedgerClient.Answer;
import io.careerledger.web.openapi.OpenApiDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every call of the deciding side by everybody, each about a person of its own. */
class EveryCallTest {

    private static final CallTable TABLE = CallTable.named("commands");

    private static LedgerService service;
    private static JsonNode openApi;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        openApi = service.bean(OpenApiDocument.class).root();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theTableHasEveryOperation() {
        TABLE.requireEveryOperationOf(openApi);
        TABLE.requireCountsAndWordsExplained();
        assertThat(calls().flatMap(call -> kind(call).stream())).containsExactlyInAnyOrder(CommandKind.values());
    }

    static Stream<Call> calls() {
        return TABLE.calls().stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isAnsweredAsTheTableSays(Call call) {
        List<String> found =
                Stream.of(CallerKind.values()).map(by -> verdict(call, by)).toList();

        assertThat(found).isEqualTo(TABLE.verdicts(call));
    }

    /** The command of a call; empty of those that are about nobody's stream. */
    private static Optional<CommandKind> kind(Call call) {
        String name =
                CallTable.operationId(call, openApi).toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(CommandKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static String verdict(Call call, CallerKind by) {
        CommandKind kind = kind(call).orElse(CommandKind.ADD_PERSON);
        Surroundings around = new Surroundings(service).recorded(kind, by);
        UUID person = around.id(CallerKind.SELF);
        long facts = service.facts();
        Answer answer = send(call, around, by, person);
        assertThat(service.facts() > facts)
                .as("%s by %s: %s", call, by, answer.http().body())
                .isEqualTo(answer.status() / 100 == 2);
        if (answer.status() == 404) {
            assertThat(answer.problem(404, "not-found").json().path("detail").asString())
                    .isEqualTo("nobody has the id " + person);
        }
        return CallTable.word(answer.status(), answer.http().body());
    }

    private static Answer send(Call call, Surroundings around, CallerKind by, UUID person) {
        LedgerClient client = around.client(by);
        String path = around.path(call.path(), person);
        return switch (CallTable.operationId(call, openApi)) {
            case "import" -> client.ndjson(Surroundings.newcomer());
            case "publish-ladder" -> client.put(path, "application/json", LadderApiTest.LADDER);
            default -> client.post(path, around.body(kind(call).orElseThrow(), by));
        };
    }

    @Test
    void tellsOfAHiddenPersonWhatItTellsOfNobody() {
        Surroundings around = new Surroundings(service).recorded(CommandKind.RATE_SKILL, CallerKind.PEER);
        LedgerClient peer = around.client(CallerKind.PEER);
        UUID hiddenId = around.id(CallerKind.SELF);
        for (Call call : TABLE.calls()) {
            if (call.path().startsWith("/v1/people/ADA")) {
                String body = around.body(kind(call).orElseThrow(), CallerKind.PEER);
                Answer hidden = peer.post(around.path(call.path(), hiddenId), body, "If-Match", "\"1\"");
                UUID nobody = UUID.randomUUID();
                Answer unknown = peer.post(around.path(call.path(), nobody), body, "If-Match", "\"1\"");
                assertThat(told(hidden, hiddenId)).isEqualTo(told(unknown, nobody));
                assertThat(hidden.http().headers().map().keySet())
                        .isEqualTo(unknown.http().headers().map().keySet());
            }
        }
    }

    private static String told(Answer answer, UUID person) {
        ObjectNode problem = (ObjectNode) answer.problem(404, "not-found").json();
        return problem.toString().replace(person.toString(), "ID");
    }
}
