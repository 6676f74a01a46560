package io.careerledger.command.http;

import static io.careerledger.command.http.LedgerClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.domain.Commands;
import io.careerledger.command.http.LedgerClient.Answer;
import io.careerledger.command.idempotency.Idempotency;
import io.careerledger.command.idempotency.KeyedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String OUTCOME =
            "{\"title\": \"t\", \"occurredOn\": \"2026-02-01\", \"tier\": \"TASK\", \"competencies\": [\"execution\"]}";

    private static LedgerService service;
    private static UUID bossId;
    private static String outcomes;

    private LedgerClient boss;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        bossId = service.hr().person("boss", "GPM");
        outcomes = "/v1/people/" + service.hr().report("ada", "PM", bossId) + "/outcomes";
    }

    /** With a new token for each test, since time passes. */
    @BeforeEach
    void signIn() {
        boss = service.as("boss@example.org");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void carriesARequestOutOnceAndAnswersItTheSameTwice() {
        long facts = service.facts();
        Answer first = boss.post(outcomes, OUTCOME, KEY, "once").created();
        Answer second = boss.post(outcomes, OUTCOME, KEY, "once").created();
        assertThat(second.http().body()).isEqualTo(first.http().body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(service.facts()).isEqualTo(facts + 1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        boss.post(outcomes, OUTCOME, KEY, "mine").created();
        boss.post(outcomes, OUTCOME.replace("\"t\"", "\"u\""), KEY, "mine").problem(422, "idempotency-mismatch");
        boss.post(outcomes.replace("outcomes", "ratings"), """
                {"competency": "execution", "rating": 4, "relation": "MANAGER", "observedOn": "2026-02-01", "rationale": "r"}
                """, KEY, "mine").problem(422, "idempotency-mismatch");
    }

    @Test
    void keepsKeysOfDifferentCallersApart() {
        LedgerClient ada = service.as("ada@example.org");
        UUID byBoss = id(boss.post(outcomes, OUTCOME, KEY, "shared"));
        Answer byAda = ada.post(outcomes, OUTCOME, KEY, "shared");
        assertThat(id(byAda)).isNotEqualTo(byBoss);
        assertThat(byAda.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void keepsOnlyRepliesToWhatWasCarriedOut() {
        String early = OUTCOME.replace("\"TASK\"", "\"NONE\"");
        boss.post(outcomes, early, KEY, "refused").problem(422, "validation");
        String missing = outcomes + "/0198c0ae-0000-7000-8000-00000000dead/retraction";
        boss.post(missing, "{\"reason\": \"r\"}", KEY, "refused").problem(404, "not-found");
        boss.post(outcomes, OUTCOME, KEY, "refused").created();
    }

    @Test
    void refusesTheKeyWhileItsRequestIsCarriedOut() {
        byte[] body = OUTCOME.getBytes(StandardCharsets.UTF_8);
        KeyedRequest elsewhere = KeyedRequest.of(bossId, "busy", "POST", outcomes, body);
        Answer meanwhile = service.bean(Commands.class).inTransaction(() -> {
            service.bean(Idempotency.class).ask(List.of(elsewhere));
            return boss.post(outcomes, OUTCOME, KEY, "busy");
        });
        assertThat(meanwhile.problem(409, "idempotency-in-flight").header("Retry-After"))
                .isEqualTo("1");
        boss.post(outcomes, OUTCOME, KEY, "busy").created();
    }

    @Test
    void forgetsAKeyAfterThirtyDays() {
        UUID first = id(boss.post(outcomes, OUTCOME, KEY, "old"));
        LedgerService.pass(Duration.ofDays(30).minusSeconds(1));
        LedgerClient later = service.as("boss@example.org");
        assertThat(id(later.post(outcomes, OUTCOME, KEY, "old"))).isEqualTo(first);
        LedgerService.pass(Duration.ofSeconds(1));
        Answer again = later.post(outcomes, OUTCOME, KEY, "old").created();
        assertThat(id(again)).isNotEqualTo(first);
        assertThat(again.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void takesKeysUpToTheLimit() {
        boss.post(outcomes, OUTCOME, KEY, "k".repeat(255)).created();
        boss.post(outcomes, OUTCOME, KEY, "").problem(400, "malformed");
        boss.post(outcomes, OUTCOME, KEY, "a b").problem(400, "malformed");
    }
}
