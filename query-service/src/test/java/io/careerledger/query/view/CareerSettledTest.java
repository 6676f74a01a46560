package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.Tier;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers about what was known at an instant, over HTTP. */
class CareerSettledTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final LocalDate START = LocalDate.of(2022, 1, 10);
    private static final LocalDate THEN = LocalDate.of(2023, 6, 1);

    /** How many facts of each stream the first half is. */
    private static final int FIRST_HALF = 5;

    private static final Career GRACE = Career.joined("Grace", "GPM", START, null);
    private static final Career ADA = Career.joined("Ada", "PM", START, GRACE.personId());
    private static final Instant KNOWN_AT;

    /** So early that nothing else here asks about it. */
    private static final Instant EARLIER;

    private static RunningService service;

    static {
        GRACE.mentored(ADA.personId(), START.plusDays(30), 5);
        ADA.rated("execution", 4, GRACE.personId(), THEN.minusDays(30))
                .achieved(Tier.PRODUCT_AREA, THEN.minusDays(100), GRACE.personId())
                .rated("discovery", 3, GRACE.personId(), THEN.minusDays(20));
        KNOWN_AT = ADA.last().recordedAt().plusSeconds(1);
        EARLIER = KNOWN_AT.minusSeconds(3_600);
        // dated before what is asked about, and learnt after it
        ADA.rated("discovery", 5, GRACE.personId(), THEN.minusDays(10))
                .achieved(Tier.PRODUCT_LINE, THEN.minusDays(90), GRACE.personId())
                .levelled("PM", "SPM", THEN.minusDays(200))
                .with(new ReportingLineChanged(ADA.personId(), null, "Elsewhere", THEN.minusDays(300)));
    }

    @BeforeAll
    static void start() {
        service = RunningService.start(NOW);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void withoutTheHeaderTheSameQuestionHasTheSameAnswerWhateverComesLater() {
        service.publish(GRACE.events().subList(0, FIRST_HALF));
        service.publish(ADA.events().subList(0, FIRST_HALF));
        views(KNOWN_AT).forEach(view -> assertThat(settled(view)).as(view).isEqualTo("false"));

        service.topics().promise(KNOWN_AT);
        await().atMost(LIMIT).until(() -> settled(views(KNOWN_AT).getFirst()).isEmpty());
        Map<String, String> before =
                views(KNOWN_AT).stream().collect(Collectors.toMap(Function.identity(), service::body));
        service.publish(GRACE.events().subList(FIRST_HALF, GRACE.events().size()));
        service.publish(ADA.events().subList(FIRST_HALF, ADA.events().size()));

        before.forEach((view, body) -> {
            assertThat(settled(view)).as(view).isEmpty();
            assertThat(service.body(view)).as(view).isEqualTo(body);
        });
        List<String> later = views(KNOWN_AT.plusSeconds(3_600));
        later.forEach(view -> assertThat(settled(view)).as(view).isEqualTo("false"));
        assertThat(service.body(later.getFirst()))
                .isNotEqualTo(before.get(views(KNOWN_AT).getFirst()));
        asksTheDatabaseOnce();
        tellsTheSameOfAnAnswerThatHasNotChanged();
        tellsOperatorsHowFarThePastIsSettled();
    }

    private static void asksTheDatabaseOnce() {
        String young = readiness(NOW);
        String past = readiness(KNOWN_AT);
        List<String> without = service.statements().during(() -> service.body(young));
        List<String> with = service.statements().during(() -> service.body(past));
        assertThat(with).hasSize(without.size() + 1);
    }

    private static void tellsTheSameOfAnAnswerThatHasNotChanged() {
        String view = views(KNOWN_AT.plusSeconds(3_600)).getFirst();
        String tag = service.get(view).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = service.get(view, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Career-Settled")).contains("false");
    }

    private static void tellsOperatorsHowFarThePastIsSettled() {
        assertThat(service.json("/v1/projections")
                        .at("/items/0/watermark/settledUpTo")
                        .asString())
                .isEqualTo(KNOWN_AT.toString());
        assertThat(service.json("/v1/projections")
                        .at("/items/0/watermark/closedUpTo")
                        .asString())
                .isEqualTo(KNOWN_AT.toString());
        assertThat(service.json("/v1/projections")
                        .at("/items/0/watermark/ageMs")
                        .asLong())
                .isEqualTo(Duration.between(KNOWN_AT, NOW).toMillis());
    }

    @Test
    void aRefusalMayChangeAsWellAndSaysSo() {
        String nobody = "/v1/people/" + new UUID(1, 1) + "?knownAt=" + NOW;
        assertThat(settled(nobody)).isEqualTo("false");
        assertThat(settled("/v1/people?knownAt=yesterday")).isEqualTo("false");
    }

    @Test
    void twoInstantsAreSettledWhenBothAre() {
        String changes = "/v1/people/" + ADA.personId() + "/readiness/changes?asOf=" + THEN + "&knownAt=";
        service.topics().promise(EARLIER);
        await().atMost(LIMIT)
                .until(() -> settled(changes + EARLIER.minusSeconds(1) + "&knownAt=" + EARLIER)
                        .isEmpty());
        assertThat(settled(changes + EARLIER + "&knownAt=" + NOW)).isEqualTo("false");
    }

    @Test
    void aQuestionThatDoesNotNameItsDayIsAnotherOneTomorrow() {
        service.topics().promise(EARLIER);
        await().atMost(LIMIT).until(() -> settled(readiness(EARLIER)).isEmpty());
        assertThat(settled("/v1/people/" + ADA.personId() + "/readiness?knownAt=" + EARLIER))
                .isEqualTo("false");
        assertThat(settled("/v1/people/" + ADA.personId() + "/timeline?knownAt=" + EARLIER))
                .isEmpty();
    }

    @Test
    void saysNothingWhereKnownAtIsNotGiven() {
        assertThat(settled("/v1/people")).isEmpty();
        assertThat(settled("/v1/people?asOf=" + THEN)).isEmpty();
    }

    private static String settled(String path) {
        return service.get(path).headers().firstValue("Career-Settled").orElse("");
    }

    private static String readiness(Instant knownAt) {
        return "/v1/people/" + ADA.personId() + "/readiness?asOf=" + THEN + "&knownAt=" + knownAt;
    }

    private static List<String> views(Instant knownAt) {
        String ada = "/v1/people/" + ADA.personId();
        String team = "/v1/teams/" + GRACE.personId();
        return List.of(
                ada + "?asOf=" + THEN + "&knownAt=" + knownAt,
                readiness(knownAt),
                ada + "/outcomes?asOf=" + THEN + "&knownAt=" + knownAt,
                ada + "/ratings?asOf=" + THEN + "&knownAt=" + knownAt,
                ada + "/mentorships?asOf=" + THEN + "&knownAt=" + knownAt,
                ada + "/timeline?knownAt=" + knownAt,
                team + "/readiness?asOf=" + THEN + "&knownAt=" + knownAt,
                "/v1/people?sort=-score&asOf=" + THEN + "&knownAt=" + knownAt,
                team + "/mentorship?asOf=" + THEN + "&knownAt=" + knownAt,
                ada + "/progress?to=" + THEN + "&knownAt=" + knownAt,
                ada + "/readiness/changes?from=" + THEN.minusDays(30) + "&to=" + THEN + "&knownAt=" + knownAt,
                "/v1/promotions?asOf=" + THEN + "&knownAt=" + knownAt);
    }
}
