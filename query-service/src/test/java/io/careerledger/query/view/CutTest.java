package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.LadderRef;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Tier;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.LaterLadder;
import io.careerledger.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How she stood in March, as known then and as known now, after corrections recorded in June. */
class CutTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 15);
    private static final Instant IN_MARCH = Instant.parse("2026-03-15T12:00:00Z");
    private static final Instant IN_JUNE = Instant.parse("2026-06-01T12:00:00Z");

    private static final String AS_OF_MARCH = "asOf=" + MARCH;
    private static final String KNOWN_IN_MARCH = "knownAt=" + IN_MARCH;

    private static final Career GRACE = Career.joined("Grace", "GPM", START, null);
    private static final Career KAY = Career.joined("Kay", "CPO", START, null);
    private static final Career ADA = Career.joined("Ada", "PM", START, GRACE.personId());
    private static final Career LIN = Career.joined("Lin", "PM", START, ADA.personId());
    private static final Career MAX = Career.joined("Max", "APM", START, GRACE.personId());

    /** Answers for March, as given in March. */
    private static final Map<String, String> GIVEN_THEN = new LinkedHashMap<>();

    private static RunningService service;

    @BeforeAll
    static void recordCorrectionsAfterTheFirstAnswers() {
        ADA.rated("execution", 4, GRACE.personId(), MARCH.minusDays(30))
                .rated("discovery", 3, KAY.personId(), MARCH.minusDays(40))
                .achieved(Tier.PRODUCT_AREA, MARCH.minusDays(100), GRACE.personId());
        MAX.rated("execution", 2, GRACE.personId(), MARCH.minusDays(20));
        GRACE.mentored(ADA.personId(), MARCH.minusDays(80), 4);
        service = RunningService.start(IN_MARCH);
        service.publish(GRACE, KAY, ADA, LIN, MAX);
        for (String view : views()) {
            String path = cut(view, AS_OF_MARCH, KNOWN_IN_MARCH);
            GIVEN_THEN.put(path, service.body(path));
        }
        String timeline = cut(timeline(), KNOWN_IN_MARCH);
        GIVEN_THEN.put(timeline, service.body(timeline));

        service.clock().set(IN_JUNE);
        service.topics().publish(LaterLadder.version(2, LocalDate.of(2026, 1, 1)), IN_JUNE);
        List.of(ADA, GRACE, LIN, MAX).forEach(career -> career.recordedAt(IN_JUNE));
        correctAda();
        GRACE.with(new PersonDetailsChanged(
                GRACE.personId(), "Grace Hopper", null, null, null, null, "married", MARCH.minusDays(10)));
        GRACE.with(new MentorshipWithdrawn(
                GRACE.personId(), mentorship(), ADA.personId(), "never met", MARCH.minusDays(80)));
        LIN.with(new PersonLeft(LIN.personId(), null, MARCH.minusDays(5)));
        MAX.with(new ReportingLineChanged(MAX.personId(), KAY.personId(), "Growth", MARCH.minusDays(7)));
        service.publish(GRACE, ADA, LIN, MAX);
        await().until(() -> service.bean(Ladders.class)
                .catalog()
                .version(new LadderRef(Career.LADDER, 2))
                .isPresent());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void correctAda() {
        ADA.levelled("PM", "SPM", MARCH.minusDays(60))
                .rated("ownership", 5, KAY.personId(), MARCH.minusDays(15))
                .with(new RatingWithdrawn(
                        ADA.personId(), first(ADA, SkillRated.class).ratingId(), "wrong person", MARCH.plusDays(60)))
                .with(new OutcomeAttested(
                        ADA.personId(),
                        first(ADA, OutcomeRecorded.class).outcomeId(),
                        KAY.personId(),
                        AttestationVerdict.DISPUTE,
                        "not so",
                        MARCH.minusDays(2)));
    }

    @Test
    void whatWasAnsweredInMarchIsAnsweredInJuneByteForByte() {
        assertThat(GIVEN_THEN).hasSizeGreaterThan(15);
        GIVEN_THEN.forEach(
                (path, body) -> assertThat(service.body(path)).as(path).isEqualTo(body));
    }

    @Test
    void theCurrentViewAndTheViewAsOfTodayHaveEqualBodies() {
        for (String view : views()) {
            assertThat(service.body(cut(view, "asOf=2026-06-01"))).as(view).isEqualTo(service.body(view));
        }
    }

    @Test
    void everyViewEchoesItsCut() {
        for (String view : views()) {
            JsonNode both = service.read(cut(view, AS_OF_MARCH, KNOWN_IN_MARCH));
            assertThat(both.get("asOf").stringValue()).as(view).isEqualTo(MARCH.toString());
            assertThat(both.get("knownAt").stringValue()).as(view).isEqualTo(IN_MARCH.toString());
            JsonNode neither = service.read(view);
            assertThat(neither.get("asOf").stringValue()).as(view).isEqualTo("2026-06-01");
            assertThat(neither.get("knownAt").isNull()).as(view).isTrue();
        }
        assertThat(service.read(timeline()).get("knownAt").isNull()).isTrue();
        assertThat(service.read(cut(timeline(), KNOWN_IN_MARCH)).get("knownAt").stringValue())
                .isEqualTo(IN_MARCH.toString());
    }

    @Test
    void aBackDatedCorrectionChangesMarchAsKnownNowAndNotAsKnownThen() {
        for (String view : List.of(person(ADA, ""), person(ADA, "/readiness"))) {
            String level = view.endsWith("readiness") ? "currentLevel" : "level";
            assertThat(text(level, view, AS_OF_MARCH, KNOWN_IN_MARCH)).isEqualTo("PM");
            assertThat(text(level, view, KNOWN_IN_MARCH)).isEqualTo("PM");
            assertThat(text(level, view, AS_OF_MARCH)).isEqualTo("SPM");
            assertThat(text(level, view)).isEqualTo("SPM");
        }
    }

    @Test
    void allFourCombinationsOfCutsDiffer() {
        String view = person(ADA, "/readiness?level=GPM");
        List<Double> scores = List.of(
                service.read(cut(view, AS_OF_MARCH, KNOWN_IN_MARCH))
                        .get("score")
                        .doubleValue(),
                service.read(cut(view, KNOWN_IN_MARCH)).get("score").doubleValue(),
                service.read(cut(view, AS_OF_MARCH)).get("score").doubleValue(),
                service.read(view).get("score").doubleValue());

        assertThat(scores).doesNotHaveDuplicates();
    }

    @Test
    void theLadderInForceIsTheOneThatWasKnown() {
        String view = person(ADA, "/readiness");

        assertThat(ladderVersion(view, AS_OF_MARCH, KNOWN_IN_MARCH)).isEqualTo(1);
        assertThat(ladderVersion(view, AS_OF_MARCH)).isEqualTo(2);
        assertThat(ladderVersion(view, "asOf=2025-12-31")).isEqualTo(1);
        assertThat(service.problem(cut(view, "ladderVersion=2", KNOWN_IN_MARCH))
                        .at("/errors/0/pointer")
                        .stringValue())
                .isEqualTo("/ladderVersion");
    }

    @Test
    void listsAndTeamsAreThoseOfTheCut() {
        String line = "/v1/people?depth=all&manager=" + GRACE.personId();

        assertThat(names(cut(line, AS_OF_MARCH, KNOWN_IN_MARCH))).containsExactly("Ada", "Lin", "Max");
        assertThat(names(cut(line, AS_OF_MARCH))).containsExactly("Ada");
        assertThat(names(cut(line, "asOf=2026-03-08"))).containsExactly("Ada", "Lin");
        assertThat(names(cut(line, "asOf=2026-03-07"))).containsExactly("Ada", "Lin", "Max");
        assertThat(service.read(cut(team(), AS_OF_MARCH, KNOWN_IN_MARCH)).get("people"))
                .hasSize(3);
        assertThat(service.read(cut(team(), AS_OF_MARCH)).get("people")).hasSize(1);
    }

    @Test
    void whatCountsIsJudgedAtTheCut() {
        assertThat(texts("standing", cut(person(ADA, "/ratings"), AS_OF_MARCH, KNOWN_IN_MARCH)))
                .containsExactly("COUNTS", "COUNTS");
        assertThat(texts("standing", cut(person(ADA, "/ratings"), AS_OF_MARCH)))
                .containsExactly("COUNTS", "WITHDRAWN", "COUNTS");
        assertThat(texts("verification", cut(person(ADA, "/outcomes"), AS_OF_MARCH, KNOWN_IN_MARCH)))
                .containsExactly("CORROBORATED");
        assertThat(texts("verification", cut(person(ADA, "/outcomes"), AS_OF_MARCH)))
                .containsExactly("DISPUTED");
        assertThat(texts("verification", cut(person(ADA, "/outcomes"), "asOf=2026-03-12")))
                .containsExactly("CORROBORATED");
        assertThat(texts("role", cut(person(ADA, "/mentorships"), AS_OF_MARCH, KNOWN_IN_MARCH)))
                .containsExactly("MENTEE");
        assertThat(texts("role", cut(person(ADA, "/mentorships"), AS_OF_MARCH))).isEmpty();
    }

    @Test
    void aMentorshipHasTheSessionsHeldByTheDay() {
        String view = cut(person(GRACE, "/mentorships"), "asOf=" + MARCH.minusDays(70), KNOWN_IN_MARCH);

        JsonNode mentorship = service.read(view).at("/items/0");

        assertThat(mentorship.get("sessions")).hasSize(1);
        assertThat(mentorship.get("sessionsIn90Days").intValue()).isEqualTo(1);
    }

    @Test
    void peopleAreCalledAsTheyWereAtTheCut() {
        assertThat(text("managerName", person(ADA, ""), AS_OF_MARCH, KNOWN_IN_MARCH))
                .isEqualTo("Grace");
        assertThat(text("managerName", person(ADA, ""), AS_OF_MARCH)).isEqualTo("Grace Hopper");
        assertThat(text("managerName", person(ADA, ""), "asOf=" + MARCH.minusDays(11)))
                .isEqualTo("Grace");
        assertThat(service.body(cut(timeline(), KNOWN_IN_MARCH))).doesNotContain("Hopper");
    }

    @Test
    void aYearAheadShowsWhatWillHaveDecayed() {
        String view = person(ADA, "/readiness");

        double confidenceNow = service.read(view).get("confidence").doubleValue();
        JsonNode ahead = service.read(cut(view, "asOf=2027-06-01"));

        assertThat(ahead.get("confidence").doubleValue()).isLessThanOrEqualTo(confidenceNow);
        assertThat(ahead.get("score").doubleValue())
                .isNotEqualTo(service.read(view).get("score").doubleValue());
    }

    @Test
    void theViewsOfWhoLeftStopAtHerLastDay() {
        JsonNode lastDay = service.read(cut(person(LIN, "/readiness"), "asOf=" + MARCH.minusDays(5)));
        JsonNode now = service.read(person(LIN, "/readiness"));

        assertThat(now.get("score")).isEqualTo(lastDay.get("score"));
        assertThat(now.get("competencies")).isEqualTo(lastDay.get("competencies"));
        assertThat(service.read(cut(person(LIN, ""), AS_OF_MARCH))
                        .get("employed")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aCursorBelongsToOneCut() {
        for (String view : List.of("/v1/people?limit=1", person(ADA, "/ratings?limit=1"))) {
            String cursor =
                    service.read(cut(view, AS_OF_MARCH)).get("nextCursor").stringValue();
            assertThat(service.read(cut(view, AS_OF_MARCH, "cursor=" + cursor)).get("items"))
                    .hasSize(1);
            for (String other : List.of("asOf=2026-03-14", "asOf=2026-03-15&knownAt=2026-06-01T00:00:00Z")) {
                assertThat(service.problem(cut(view, other, "cursor=" + cursor))
                                .at("/errors/0/pointer")
                                .stringValue())
                        .isEqualTo("/cursor");
            }
        }
        String timeline = timeline() + "?limit=1";
        String cursor = service.read(timeline).get("nextCursor").stringValue();
        assertThat(service.problem(cut(timeline, KNOWN_IN_MARCH, "cursor=" + cursor))
                        .at("/errors/0/pointer")
                        .stringValue())
                .isEqualTo("/cursor");
    }

    private static List<String> views() {
        return List.of(
                "/v1/people",
                "/v1/people?depth=all&manager=" + GRACE.personId(),
                "/v1/people?sort=-score",
                "/v1/people?sort=-score&limit=2",
                "/v1/people?sort=level&level=PM",
                "/v1/people?status=NOT_YET&team=Core",
                "/v1/people?q=grace",
                person(ADA, ""),
                person(LIN, ""),
                person(ADA, "/readiness"),
                person(KAY, "/readiness"),
                person(ADA, "/readiness?level=DIRECTOR&ladderVersion=1"),
                person(ADA, "/outcomes"),
                person(ADA, "/ratings"),
                person(ADA, "/ratings?limit=1"),
                person(ADA, "/mentorships"),
                person(GRACE, "/mentorships"),
                team(),
                "/v1/teams/" + GRACE.personId() + "/readiness");
    }

    private static String person(Career career, String view) {
        return "/v1/people/" + career.personId() + view;
    }

    private static String timeline() {
        return person(ADA, "/timeline");
    }

    private static String team() {
        return "/v1/teams/" + GRACE.personId() + "/readiness?depth=all";
    }

    private static String cut(String view, String... parameters) {
        String more = String.join("&", parameters);
        return more.isEmpty() ? view : view + (view.contains("?") ? "&" : "?") + more;
    }

    private static String text(String field, String view, String... parameters) {
        return service.read(cut(view, parameters)).get(field).stringValue();
    }

    private static int ladderVersion(String view, String... parameters) {
        return service.read(cut(view, parameters)).at("/ladder/version").intValue();
    }

    private static List<String> names(String path) {
        return texts("name", path);
    }

    private static List<String> texts(String field, String path) {
        return service.read(path)
                .get("items")
                .valueStream()
                .map(item -> item.get(field).stringValue())
                .toList();
    }

    private static UUID mentorship() {
        return first(GRACE, MentorshipStarted.class).mentorshipId();
    }

    private static <T extends CareerEvent> T first(Career career, Class<T> type) {
        return career.events().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
