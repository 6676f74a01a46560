package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Relation;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.Tier;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.Expectation;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.ladder.ModelNumbers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How a score came about, step by step and part by part. Ada's ladder asks for a 3 in execution and nothing else, so that
 * her scores can be computed by hand: R = 100·Φ((m − 2.5)·√(0.25 + Σw)/0.8) with m = (0.5 + Σwx)/(0.25 + Σw).
 */
class ProgressViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate START = LocalDate.of(2024, 1, 10);
    private static final String LADDER = "execution-only";

    /** A 4 by the manager on the day and a year later, and with a 2 by a peer on that day. */
    private static final double RATED = 93.788966960976;

    private static final double AGED = 81.650072708245;
    private static final double DOUBTED = 61.235751199785;
    private static final double UNRATED = 37.733028152984;

    private static final Career GRACE = Career.joined("Grace", "GPM", START, null);
    private static final Career KAY = Career.joined("Kay", "PM", START, GRACE.personId());
    private static final Career ADA = new Career(UUID.randomUUID(), new LadderRef(LADDER, 1));
    private static final UUID DOUBT = UUID.randomUUID();

    private static RunningService service;

    @BeforeAll
    static void startService() {
        ADA.joinsOn(LADDER, "Ada", "PM", START)
                .with(rating(UUID.randomUUID(), 4, Relation.MANAGER, GRACE, LocalDate.of(2025, 2, 1)))
                .with(rating(DOUBT, 2, Relation.PEER, KAY, LocalDate.of(2026, 2, 1)));
        KAY.rated("execution", 4, GRACE.personId(), LocalDate.of(2025, 5, 5))
                .achieved(Tier.FEATURE, LocalDate.of(2025, 8, 1), GRACE.personId())
                .mentored(ADA.personId(), LocalDate.of(2025, 9, 1), 5)
                .levelled("PM", "SPM", LocalDate.of(2025, 12, 1));
        service = RunningService.start(Instant.parse("2026-03-02T12:00:00Z"));
        service.topics().publish(executionOnly());
        service.publish(GRACE, KAY, ADA);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @Test
    void followsAScoreByQuarter() {
        JsonNode progress = service.read(progress(ADA, "?from=2024-11-01&to=2026-02-01&step=quarter"));

        assertThat(texts(progress.get("steps"), "asOf"))
                .containsExactly("2024-11-01", "2025-02-01", "2025-05-01", "2025-08-01", "2025-11-01", "2026-02-01");
        assertThat(score(progress, 0)).isCloseTo(UNRATED, within(1e-9));
        assertThat(score(progress, 1)).isCloseTo(RATED, within(1e-9));
        assertThat(score(progress, 5)).isCloseTo(DOUBTED, within(1e-9));
        JsonNode came = progress.at("/steps/1");
        assertThat(texts(came.get("facts"), "summary")).containsExactly("Grace rated 4 in execution, as manager");
        assertThat(came.at("/change/byFacts").doubleValue()).isCloseTo(RATED - UNRATED, within(1e-9));
        assertThat(came.at("/change/criterion/criterion").stringValue()).isEqualTo("execution");
        JsonNode doubted = progress.at("/steps/5/change");
        assertThat(doubted.at("/fact/fact/ids/ratingId").stringValue()).isEqualTo(DOUBT.toString());
        assertThat(doubted.at("/fact/difference").doubleValue()).isCloseTo(DOUBTED - AGED, within(1e-9));
        assertThat(doubted.get("byDecay").doubleValue() + doubted.get("byFacts").doubleValue())
                .isCloseTo(doubted.get("difference").doubleValue(), within(1e-9));
    }

    @Test
    void echoesWhatItWasAskedAndWhatItAssumed() {
        JsonNode assumed = service.read(progress(ADA, ""));
        JsonNode asked =
                service.read(progress(ADA, "?from=2023-01-01&step=week&level=SPM&knownAt=2026-01-01T00:00:00Z"));

        assertThat(assumed.get("from").stringValue()).isEqualTo("2025-03-02");
        assertThat(assumed.get("to").stringValue()).isEqualTo("2026-03-02");
        assertThat(assumed.get("step").stringValue()).isEqualTo("month");
        assertThat(assumed.get("level").isNull()).isTrue();
        assertThat(assumed.get("knownAt").isNull()).isTrue();
        assertThat(assumed.get("steps")).hasSize(13);
        assertThat(asked.get("from").stringValue()).isEqualTo("2023-01-01");
        assertThat(asked.get("step").stringValue()).isEqualTo("week");
        assertThat(asked.get("level").stringValue()).isEqualTo("SPM");
        assertThat(asked.get("knownAt").stringValue()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(asked.get("startedOn").stringValue()).isEqualTo(START.toString());
        assertThat(asked.at("/steps/0/asOf").stringValue()).isEqualTo(START.toString());
    }

    @Test
    void everyStepIsTheReadinessOfItsDay() {
        JsonNode progress = service.read(progress(KAY, "?from=2025-04-01&to=2026-06-01&step=month"));

        assertThat(progress.get("steps")).hasSize(15);
        for (JsonNode step : progress.get("steps")) {
            JsonNode readiness = service.read("/v1/people/" + KAY.personId() + "/readiness?asOf="
                    + step.get("asOf").stringValue());
            for (String field : List.of("score", "confidence", "status", "targetLevel", "ladder")) {
                assertThat(step.get(field)).as(field).isEqualTo(readiness.get(field));
            }
            assertThat(step.get("level")).isEqualTo(readiness.get("currentLevel"));
        }
    }

    @Test
    void aChangeBetweenTwoDaysSums() {
        JsonNode change = service.read(changes(KAY, "?from=2025-04-01&to=2026-02-01"));

        assertThat(causes(change)).startsWith("TARGET", "DECAY").contains("FACT");
        assertThat(sum(change)).isCloseTo(change.get("difference").doubleValue(), within(1e-9));
        assertThat(change.at("/from/score")).isEqualTo(readiness(KAY, "?asOf=2025-04-01"));
        assertThat(change.at("/to/score")).isEqualTo(readiness(KAY, "?asOf=2026-02-01"));
        assertThat(change.at("/parts/0/cause/facts/0/summary").stringValue())
                .isEqualTo("Level corrected from PM to SPM: as agreed");
    }

    @Test
    void aChangeOfKnowledgeNamesTheFactThatWasLearnt() {
        Career lin = new Career(UUID.randomUUID(), new LadderRef(LADDER, 1));
        UUID mistaken = UUID.randomUUID();
        lin.joinsOn(LADDER, "Lin", "PM", START)
                .with(rating(lin, UUID.randomUUID(), 4, Relation.MANAGER, GRACE, LocalDate.of(2025, 2, 1)))
                .with(rating(lin, mistaken, 2, Relation.PEER, KAY, LocalDate.of(2026, 2, 1)));
        Instant before = lin.last().recordedAt();
        lin.with(new RatingWithdrawn(lin.personId(), mistaken, "wrong person", TODAY));
        Instant after = lin.last().recordedAt();
        service.publish(lin);
        JsonNode change =
                service.read(changes(lin, "?asOf=2026-02-01&knownAt=" + before + "&knownAt=" + after + "&level=SPM"));

        assertThat(causes(change)).containsExactly("FACT");
        assertThat(change.at("/parts/0/cause/fact/summary").stringValue()).isEqualTo("Rating withdrawn: wrong person");
        assertThat(change.at("/parts/0/cause/fact/ids/ratingId").stringValue()).isEqualTo(mistaken.toString());
        assertThat(change.at("/parts/0/scoreBefore").doubleValue()).isCloseTo(DOUBTED, within(1e-9));
        assertThat(change.at("/parts/0/scoreAfter").doubleValue()).isCloseTo(AGED, within(1e-9));
        assertThat(change.at("/from/knownAt").stringValue()).isEqualTo(before.toString());
        assertThat(change.at("/to/knownAt").stringValue()).isEqualTo(after.toString());
    }

    @Test
    void aChangeIsAskedAboutTheYearUpToTodayUnlessSheJoinedLater() {
        Career young = Career.joined("Young", "APM", TODAY.minusDays(40), GRACE.personId());
        service.publish(young);

        assertThat(service.read(changes(ADA, "")).at("/from/asOf").stringValue())
                .isEqualTo(TODAY.minusYears(1).toString());
        assertThat(service.read(changes(young, "")).at("/from/asOf").stringValue())
                .isEqualTo(TODAY.minusDays(40).toString());
    }

    @Test
    void aChangeToTheTopHasNoDifference() {
        Career top = Career.joined("Top", "VP", START, null).levelled("VP", "CPO", LocalDate.of(2025, 6, 1));
        service.publish(top);
        JsonNode change = service.read(changes(top, "?from=2025-05-01"));

        assertThat(change.get("difference").isNull()).isTrue();
        assertThat(change.at("/to/status").stringValue()).isEqualTo("AT_TOP");
        assertThat(causes(change)).containsExactly("TARGET");
    }

    @Test
    void timeStopsForWhoLeft() {
        Career left = Career.joined("Left", "PM", START, GRACE.personId())
                .rated("execution", 4, GRACE.personId(), LocalDate.of(2025, 1, 1));
        left.with(new PersonLeft(left.personId(), null, LocalDate.of(2025, 3, 1)));
        service.publish(left);
        JsonNode progress = service.read(progress(left, "?from=2025-02-01&to=2025-05-01"));
        JsonNode change = service.read(changes(left, "?from=2025-02-01&to=2025-05-01"));

        assertThat(progress.get("steps")
                        .valueStream()
                        .map(step -> step.get("employed").booleanValue()))
                .containsExactly(true, true, false, false);
        assertThat(change.at("/to/viewedOn").stringValue()).isEqualTo("2025-03-01");
        assertThat(change.at("/parts/0/cause/facts/0/summary").stringValue()).isEqualTo("Left");
    }

    @Test
    void aLevelOnlyOneLadderHasLeavesTheStepsOfTheOthersOpen() {
        Career moved = new Career(UUID.randomUUID(), new LadderRef(LADDER, 1));
        moved.joinsOn(LADDER, "Moved", "PM", START)
                .with(new LevelChanged(
                        moved.personId(),
                        LADDER,
                        "PM",
                        Career.LADDER,
                        "PM",
                        LevelChangeKind.LATERAL,
                        null,
                        "new team",
                        LocalDate.of(2026, 1, 15)));
        service.publish(moved);
        JsonNode progress = service.read(progress(moved, "?from=2026-01-01&to=2026-02-01&level=GPM"));

        assertThat(progress.at("/steps/0/status").isNull()).isTrue();
        assertThat(progress.at("/steps/1/status").stringValue()).isEqualTo("NOT_YET");
        assertThat(pointers(changes(moved, "?from=2026-01-01&level=GPM"))).containsExactly("/level");
    }

    @Test
    void theSameQuestionGivesTheSameBytesWhateverIsLearntLater() {
        Career learning = Career.joined("Learning", "PM", START, GRACE.personId())
                .rated("execution", 3, KAY.personId(), LocalDate.of(2025, 4, 1))
                .achieved(Tier.FEATURE, LocalDate.of(2025, 5, 1), GRACE.personId());
        Instant known = learning.last().recordedAt();
        service.publish(learning);
        String series = progress(learning, "?from=2025-01-01&knownAt=" + known);
        String change = changes(learning, "?from=2025-01-01&knownAt=" + known);
        List<String> then = List.of(service.body(series), service.body(change));

        learning.rated("execution", 1, KAY.personId(), LocalDate.of(2025, 2, 1))
                .levelled("PM", "SPM", LocalDate.of(2025, 2, 1));
        service.publish(learning);
        assertThat(List.of(service.body(series), service.body(change))).isEqualTo(then);
        assertThat(service.body(progress(learning, "?from=2025-01-01"))).isNotEqualTo(then.getFirst());
    }

    @Test
    void costsOneReadOfTheStreamWhateverTheSteps() {
        for (String path : List.of(
                progress(KAY, "?from=2025-04-01&step=week"),
                progress(KAY, "?from=2026-01-01"),
                changes(KAY, "?from=2025-04-01"),
                changes(KAY, "?knownAt=2026-02-01T00:00:00Z&knownAt=2026-03-01T00:00:00Z"))) {
            List<String> sent = service.statements().during(() -> service.read(path));

            assertThat(sent)
                    .as(path)
                    .filteredOn(sql -> sql.contains("from career_event"))
                    .hasSize(1);
            assertThat(sent).as(path).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void refusesTimesThatMakeNoSense() {
        for (String view : List.of(progress(ADA, ""), changes(ADA, ""))) {
            assertThat(pointers(view + "?from=yesterday&to=2026-02-30")).containsExactly("/to", "/from");
            assertThat(pointers(view + "?from=2026-02-02&to=2026-02-01")).containsExactly("/from", "/to");
            assertThat(pointers(view + "?from=2026-03-03")).containsExactly("/from", "/to");
            assertThat(pointers(view + "?to=2027-03-03")).containsExactly("/to");
            assertThat(service.read(view + "?to=2027-03-02").isObject()).isTrue();
            assertThat(pointers(view + "?knownAt=2026-03-02T12:00:01Z")).containsExactly("/knownAt");
            assertThat(pointers(view + "?knownAt=noon")).containsExactly("/knownAt");
            assertThat(pointers(view + "?level=EMPEROR")).containsExactly("/level");
            assertThat(pointers(view + "?colour=red")).containsExactly("/colour");
        }
    }

    @Test
    void refusesStepsThatAreTooManyOrUnknown() {
        assertThat(pointers(progress(ADA, "?step=day"))).containsExactly("/step");
        assertThat(pointers(progress(ADA, "?from=1950-01-01"))).containsExactly("/step");
        assertThat(pointers(progress(ADA, "?asOf=2026-01-01"))).containsExactly("/asOf");
        assertThat(pointers(progress(ADA, "?knownAt=2026-02-01T00:00:00Z&knownAt=2026-02-02T00:00:00Z")))
                .containsExactly("/knownAt");
        assertThat(service.read(progress(ADA, "?from=1950-01-01&step=quarter")).get("steps"))
                .isNotEmpty();
    }

    @Test
    void refusesTwoKindsOfChangeAtOnce() {
        String twice = "?knownAt=2026-02-01T00:00:00Z&knownAt=2026-02-02T00:00:00Z";

        assertThat(pointers(changes(ADA, "?asOf=2026-01-01"))).containsExactly("/asOf");
        assertThat(pointers(changes(ADA, twice + "&from=2026-01-01&to=2026-01-02")))
                .containsExactly("/from", "/to");
        assertThat(pointers(changes(ADA, "?knownAt=2026-02-02T00:00:00Z&knownAt=2026-02-01T00:00:00Z")))
                .containsExactly("/knownAt");
        assertThat(pointers(changes(ADA, "?knownAt=2026-02-02T00:00:00Z&knownAt=2026-09-01T00:00:00Z")))
                .containsExactly("/knownAt");
        assertThat(pointers(changes(ADA, "?knownAt=2026-02-02T00:00:00Z&knownAt=then")))
                .containsExactly("/knownAt");
        assertThat(pointers(changes(ADA, twice + "&knownAt=2026-02-03T00:00:00Z")))
                .containsExactly("/knownAt");
    }

    @Test
    void whoIsUnknownOrHadNotJoinedHasNoAnswer() {
        String nobody = "/v1/people/" + UUID.randomUUID();
        String never = "?knownAt=2023-01-01T00:00:00Z";

        for (String view : List.of("/progress", "/readiness/changes")) {
            assertThat(type(nobody + view)).isEqualTo("/problems/not-found");
            assertThat(type("/v1/people/" + ServiceUser.HR.id() + view)).isEqualTo("/problems/not-found");
            assertThat(type("/v1/people/" + ADA.personId() + view + never)).isEqualTo("/problems/not-found");
        }
        assertThat(type(progress(ADA, "?from=2023-01-01&to=2023-12-31"))).isEqualTo("/problems/not-yet-joined");
        assertThat(type(changes(ADA, "?from=2023-12-31"))).isEqualTo("/problems/not-yet-joined");
        assertThat(service.problem(changes(ADA, never + "&knownAt=2026-01-01T00:00:00Z"))
                        .get("detail")
                        .stringValue())
                .isEqualTo("Person " + ADA.personId() + " was not known at 2023-01-01T00:00:00Z.");
    }

    @Test
    void answersCarryAnEntityTag() {
        HttpResponse<String> first = service.get(changes(ADA, "?from=2025-04-01"));
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(service.get(changes(ADA, "?from=2025-04-01"), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    private static String progress(Career career, String query) {
        return "/v1/people/" + career.personId() + "/progress" + query;
    }

    private static String changes(Career career, String query) {
        return "/v1/people/" + career.personId() + "/readiness/changes" + query;
    }

    private static JsonNode readiness(Career career, String query) {
        return service.read("/v1/people/" + career.personId() + "/readiness" + query)
                .get("score");
    }

    private static double score(JsonNode progress, int step) {
        return progress.at("/steps/" + step + "/score").doubleValue();
    }

    private static double sum(JsonNode change) {
        return change.get("parts")
                .valueStream()
                .mapToDouble(part -> part.get("difference").doubleValue())
                .sum();
    }

    private static List<String> causes(JsonNode change) {
        return change.get("parts")
                .valueStream()
                .map(part -> part.at("/cause/kind").stringValue())
                .toList();
    }

    private static List<String> pointers(String path) {
        JsonNode problem = service.problem(path);
        assertThat(problem.get("status").intValue()).as(path).isEqualTo(422);
        return texts(problem.get("errors"), "pointer");
    }

    private static String type(String path) {
        return service.problem(path).get("type").stringValue();
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.get(field).stringValue()).toList();
    }

    private static SkillRated rating(UUID id, int value, Relation relation, Career rater, LocalDate on) {
        return rating(ADA, id, value, relation, rater, on);
    }

    private static SkillRated rating(Career career, UUID id, int value, Relation relation, Career rater, LocalDate on) {
        return new SkillRated(
                career.personId(), id, "execution", value, relation, rater.personId(), "seen at work", List.of(), on);
    }

    private static LadderVersion executionOnly() {
        return LadderVersion.of(new Ladder(
                LADDER,
                1,
                "Execution only",
                LocalDate.of(1950, 1, 1),
                "USD",
                new TreeMap<>(),
                null,
                2,
                3,
                ModelNumbers.DEFAULTS,
                List.of(new Competency("execution", "Execution", null, new TreeMap<>())),
                List.of(
                        level("PM", List.of(new Expectation("execution", 2, 1, false))),
                        level("SPM", List.of(new Expectation("execution", 3, 1, false))))));
    }

    private static Level level(String id, List<Expectation> expectations) {
        return new Level(id, id, Tier.FEATURE, null, null, null, null, null, 75, 0, 100_000, 5, 0, 0, 0, expectations);
    }
}
