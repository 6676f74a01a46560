package io.careerledger.command.http;

import static io.careerledger.command.http.Committee.approval;
import static io.careerledger.command.http.Committee.refusalDespiteSupport;
import static io.careerledger.command.http.Committee.review;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.Committee.Member;
import io.careerledger.command.http.LedgerClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people act on one case at once, fifty times of each kind: one wins, and the other is told what she lost to. */
class PromotionContentionTest {

    private static final int PAIRS = 50;
    private static final int PATIENCE_SECONDS = 20;
    private static final Path WRITTEN = Path.of("target/promotion-contention.md");

    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    private static LedgerService service;
    private static Committee committee;

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Both answers, whichever came first. */
    private record Pair(Answer one, Answer other) {

        boolean bothWon() {
            return one.status() == 201 && other.status() == 201;
        }

        Answer winner() {
            return one.status() == 201 ? one : other;
        }

        Answer loser() {
            assertThat(List.of(one.status(), other.status())).containsOnlyOnce(201);
            return one.status() == 201 ? other : one;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        service = LedgerService.start();
        committee = new Committee(service, "rush");
        Files.writeString(WRITTEN, "");
    }

    @AfterAll
    static void stop() {
        service.close();
        TWO.shutdownNow();
    }

    @Test
    void letsOneOfTwoDecisionsWin() throws IOException {
        for (Map.Entry<UUID, String> open : committee.supported(PAIRS).entrySet()) {
            UUID subject = open.getKey();
            String promotion = open.getValue();
            Pair pair = together(
                    () -> committee.boss.client().post(promotion + "/decision", approval()),
                    () -> committee.director.client().post(promotion + "/decision", refusalDespiteSupport()));
            lost(pair.loser(), 409, "case-closed", promotion, facts(subject));
            assertThat(decisions(subject)).isEqualTo(1);
            count(winner(pair, "approved", "declined"));
        }
        report("two decisions");
    }

    @Test
    void letsOneOfTwoDecisionsOnTheSameVersionWin() throws IOException {
        for (Map.Entry<UUID, String> open : committee.supported(PAIRS).entrySet()) {
            UUID subject = open.getKey();
            String promotion = open.getValue();
            Function<Member, Answer> decision =
                    decider -> decider.client().post(promotion + "/decision", approval(), "If-Match", "\"4\"");
            Pair pair = together(() -> decision.apply(committee.boss), () -> decision.apply(committee.director));
            lost(pair.loser(), 412, "version-mismatch", promotion, 6);
            assertThat(facts(subject)).isEqualTo(6);
            count(winner(pair, "boss", "director"));
        }
        report("two decisions with If-Match");
    }

    @Test
    void letsDecisionOrWithdrawalWin() throws IOException {
        for (Map.Entry<UUID, String> open : committee.supported(PAIRS).entrySet()) {
            UUID subject = open.getKey();
            String promotion = open.getValue();
            Pair pair = together(
                    () -> committee.director.client().post(promotion + "/decision", approval()),
                    () -> committee.manager.client().post(promotion + "/withdrawal", "{\"reason\": \"not now\"}"));
            lost(pair.loser(), 409, "case-closed", promotion, facts(subject));
            assertThat(facts(subject)).isEqualTo(pair.one().status() == 201 ? 6 : 5);
            count(winner(pair, "decided", "withdrawn"));
        }
        report("decision and withdrawal");
    }

    @Test
    void takesAReviewBeforeTheDecisionOrNotAtAll() throws IOException {
        for (Map.Entry<UUID, String> open : committee.supported(PAIRS).entrySet()) {
            UUID subject = open.getKey();
            String promotion = open.getValue();
            Pair pair = together(
                    () -> committee.director.client().post(promotion + "/decision", approval()),
                    () -> committee.reviewers.getLast().client().post(promotion + "/reviews", review("ABSTAIN")));
            assertThat(pair.one().status()).isEqualTo(201);
            if (pair.bothWon()) {
                assertThat(service.typesOf(subject))
                        .endsWith("promotion-reviewed", "promotion-decided", "level-changed");
            } else {
                lost(pair.loser(), 409, "case-closed", promotion, 6);
            }
            assertThat(facts(subject)).isEqualTo(pair.bothWon() ? 7 : 6);
            count(pair.bothWon() ? "reviewed, then decided" : "decided, review refused");
        }
        report("review during the decision");
    }

    @Test
    void opensOneOfTwoCases() throws IOException {
        for (UUID subject : committee.subjects(PAIRS)) {
            String promotions = "/v1/people/" + subject + "/promotions";
            Pair pair = together(
                    () -> committee.manager.client().post(promotions, committee.proposal(List.of())),
                    () -> committee.boss.client().post(promotions, committee.proposal(List.of())));
            Answer loser = pair.loser().problem(409, "case-already-open");
            UUID won = LedgerClient.id(pair.winner());
            assertThat(loser.json().path("caseId").asString()).isEqualTo(won.toString());
            assertThat(loser.json().path("state").asString()).isEqualTo("PROPOSED");
            assertThat(facts(subject)).isEqualTo(2);
            count(winner(pair, "manager", "boss"));
        }
        report("two proposals");
    }

    /** Sends both at one moment. */
    private static Pair together(Supplier<Answer> one, Supplier<Answer> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            Future<Answer> first = TWO.submit(() -> afterAll(start, one));
            Future<Answer> second = TWO.submit(() -> afterAll(start, other));
            return new Pair(first.get(PATIENCE_SECONDS, SECONDS), second.get(PATIENCE_SECONDS, SECONDS));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Answer afterAll(CyclicBarrier start, Supplier<Answer> send) throws Exception {
        start.await(PATIENCE_SECONDS, SECONDS);
        return send.get();
    }

    private static void lost(Answer loser, int status, String slug, String promotion, long version) {
        loser.problem(status, slug);
        assertThat(promotion).endsWith(loser.json().path("caseId").asString());
        assertThat(loser.json().path("state").asString()).isIn("APPROVED", "DECLINED", "WITHDRAWN");
        assertThat(loser.json().path("version").asLong()).isEqualTo(version);
    }

    private static String winner(Pair pair, String one, String other) {
        return pair.one().status() == 201 ? one : other;
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void report(String pairs) throws IOException {
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PAIRS);
        Files.writeString(WRITTEN, "| " + pairs + " | " + counts + " |\n", StandardOpenOption.APPEND);
    }

    private static long decisions(UUID subject) {
        return service.typesOf(subject).stream()
                .filter("promotion-decided"::equals)
                .count();
    }

    private static long facts(UUID subject) {
        return service.typesOf(subject).size();
    }
}
