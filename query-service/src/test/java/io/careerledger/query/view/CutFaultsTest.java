package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cuts that make no sense. */
class CutFaultsTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");
    private static final Career ADA = Career.joined("Ada", "PM", START, null);
    private static final String PERSON = "/v1/people/" + ADA.personId();
    private static final String TEAM = "/v1/teams/" + ADA.personId() + "/readiness";
    private static final String TIMELINE = PERSON + "/timeline";
    private static final List<String> OF_A_PERSON = List.of(
            PERSON, PERSON + "/readiness", PERSON + "/outcomes", PERSON + "/ratings", PERSON + "/mentorships", TEAM);
    private static final List<String> DATED = with(OF_A_PERSON, "/v1/people");
    private static final List<String> ALL = with(DATED, TIMELINE);

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(NOW);
        service.publish(ADA);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void refusesDaysThatCannotBeReadOrAreBefore1950() {
        for (String view : DATED) {
            for (String day : List.of("soon", "2025-02-30", "1949-12-31", "20250310", "2025-03-10T00:00:00Z", "")) {
                assertThat(pointers(view + "?asOf=" + day))
                        .as("%s of %s", view, day)
                        .containsExactly("/asOf");
            }
            assertThat(pointers(view + "?asOf=2025-01-01&asOf=2025-01-02")).containsExactly("/asOf");
        }
        assertThat(service.read("/v1/people?asOf=1950-01-01").get("items")).isEmpty();
    }

    @Test
    void refusesDaysMoreThanAYearAhead() {
        for (String view : DATED) {
            assertThat(service.read(view + "?asOf=" + LocalDate.of(2025, 3, 10).plusDays(365))
                            .get("asOf")
                            .stringValue())
                    .isEqualTo("2026-03-10");
            assertThat(pointers(view + "?asOf=" + LocalDate.of(2025, 3, 10).plusDays(366)))
                    .containsExactly("/asOf");
        }
    }

    @Test
    void refusesInstantsThatCannotBeReadOrLieInTheFuture() {
        for (String view : ALL) {
            for (String instant : List.of("yesterday", "2025-03-10", "2025-03-10T12:00", "1949-12-31T23:59:59Z")) {
                assertThat(pointers(view + "?knownAt=" + instant)).as(view).containsExactly("/knownAt");
            }
            assertThat(pointers(view + "?knownAt=2025-03-10T12:00:00.000001Z")).containsExactly("/knownAt");
            assertThat(service.read(view + "?knownAt=2025-03-10T12:00:00Z")
                            .get("knownAt")
                            .stringValue())
                    .isEqualTo("2025-03-10T12:00:00Z");
            assertThat(service.read(view + "?knownAt=2025-03-10T13:00:00%2B01:00")
                            .get("knownAt")
                            .stringValue())
                    .isEqualTo("2025-03-10T12:00:00Z");
        }
    }

    @Test
    void tellsBothFaultsAtOnce() {
        for (String view : DATED) {
            assertThat(pointers(view + "?knownAt=never&asOf=never&limits=1"))
                    .containsExactlyInAnyOrder("/asOf", "/knownAt", "/limits");
        }
    }

    @Test
    void aDayBeforeSheJoinedIsNotYetJoined() {
        for (String view : OF_A_PERSON) {
            JsonNode problem = service.problem(view + "?asOf=" + START.minusDays(1));
            assertThat(problem.get("type").stringValue()).as(view).isEqualTo("/problems/not-yet-joined");
            assertThat(problem.get("status").intValue()).isEqualTo(404);
            assertThat(problem.get("detail").stringValue()).contains(START.toString());
            assertThat(service.get(view + "?asOf=" + START).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoWasNotKnownYetIsNotFound() {
        Instant recordedAt = ADA.last().recordedAt();
        for (String view : with(OF_A_PERSON, TIMELINE)) {
            assertThat(service.problem(view + "?knownAt=" + recordedAt.minusNanos(1_000))
                            .get("type")
                            .stringValue())
                    .as(view)
                    .isEqualTo("/problems/not-found");
            assertThat(service.get(view + "?knownAt=" + recordedAt).statusCode())
                    .isEqualTo(200);
        }
        assertThat(service.read("/v1/people?knownAt=" + recordedAt.minusNanos(1_000))
                        .get("items"))
                .isEmpty();
        assertThat(service.read("/v1/people?knownAt=" + recordedAt).get("items"))
                .hasSize(1);
    }

    @Test
    void refusesLevelsAndVersionsThatAreNotThereAtTheCut() {
        String readiness = PERSON + "/readiness?asOf=2024-06-01";

        assertThat(pointers(readiness + "&ladderVersion=7")).containsExactly("/ladderVersion");
        assertThat(pointers(readiness + "&level=WIZARD")).containsExactly("/level");
    }

    @Test
    void aTimelineIsCutByItsOwnDates() {
        assertThat(pointers(TIMELINE + "?from=2025-01-02&to=2025-01-01")).containsExactly("/from");
        assertThat(pointers(TIMELINE + "?asOf=2025-01-02")).containsExactly("/asOf");
    }

    private static List<String> with(List<String> views, String another) {
        return Stream.concat(views.stream(), Stream.of(another)).toList();
    }

    private static List<String> pointers(String path) {
        JsonNode problem = service.problem(path);
        assertThat(problem.get("status").intValue()).as(path).isEqualTo(422);
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("pointer").stringValue())
                .toList();
    }
}
