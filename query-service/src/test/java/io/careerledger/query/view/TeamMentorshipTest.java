package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The mentoring of a line over HTTP. */
class TeamMentorshipTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate START = TODAY.minusYears(3);
    private static final String RARE = "unit-economics";

    private static RunningService service;
    private static final Career LEILA = Career.joined("Leila", "GPM", START, null);
    private static final Career JONAS = Career.joined("Jonas", "SPM", START, LEILA.personId());
    private static final Career ADA = Career.joined("Ada", "PM", START, JONAS.personId());
    private static final Career OLGA = Career.joined("Olga", "SPM", START, null);

    @BeforeAll
    static void startService() {
        JONAS.rated(RARE, 5, LEILA.personId(), TODAY.minusDays(30))
                .rated(RARE, 5, OLGA.personId(), TODAY.minusDays(30));
        OLGA.mentored(ADA.personId(), TODAY.minusDays(80), 4);
        service = RunningService.start(Instant.parse("2026-03-02T12:00:00Z"));
        service.publish(LEILA, JONAS, ADA, OLGA);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @Test
    void answersForDirectReportsOrTheWholeLine() {
        JsonNode direct = service.read(team(LEILA));
        JsonNode whole = service.read(team(LEILA) + "?depth=all");

        assertThat(direct.get("depth").stringValue()).isEqualTo("direct");
        assertThat(direct.get("mentorships")).isEmpty();
        assertThat(direct.get("mentors").get(0).get("name").stringValue()).isEqualTo("Jonas");
        JsonNode mentorship = whole.get("mentorships").get(0);
        assertThat(mentorship.get("mentorName").stringValue()).isEqualTo("Olga");
        assertThat(mentorship.get("goal").stringValue()).isEqualTo("grow");
        assertThat(mentorship.get("sessionsIn90Days").intValue()).isEqualTo(4);
        assertThat(mentorship.get("stale").booleanValue()).isTrue();
        assertThat(whole.get("effect").get(0).get("menteeName").stringValue()).isEqualTo("Ada");
    }

    @Test
    void namesTheSinglePointOfFailureAndSuggestsHerUnlessSheIsTheManager() {
        JsonNode whole = service.read(team(LEILA) + "?depth=all");
        JsonNode managers = service.read(team(LEILA) + "?depth=all&includeManagers=true");

        JsonNode rare = whole.get("coverage")
                .valueStream()
                .filter(row -> row.get("competency").stringValue().equals(RARE))
                .findFirst()
                .orElseThrow();
        assertThat(rare.get("singlePointOfFailure").stringValue())
                .isEqualTo(JONAS.personId().toString());
        assertThat(whole.get("suggestions")).isEmpty();
        JsonNode suggestion = managers.get("suggestions").get(0);
        assertThat(suggestion.get("mentorName").stringValue()).isEqualTo("Jonas");
        assertThat(suggestion.get("menteeName").stringValue()).isEqualTo("Ada");
        assertThat(suggestion.get("competencies").get(0).get("mentorEstimate").doubleValue())
                .isEqualTo(5);
    }

    @Test
    void aManagerWithoutReportsHasAnEmptyAnswer() {
        JsonNode answer = service.read(team(ADA) + "?depth=all");

        for (String list : List.of("mentorships", "mentors", "coverage", "suggestions", "effect", "unjudged")) {
            assertThat(answer.get(list)).as(list).isEmpty();
        }
    }

    @Test
    void answersAsOfADayAndAsKnownAtAnInstant() {
        JsonNode before = service.read(team(LEILA) + "?depth=all&asOf=" + TODAY.minusDays(81));
        JsonNode unknown = service.read(team(LEILA) + "?depth=all&asOf=" + TODAY + "&knownAt=2024-01-01T08:00:00.5Z");

        assertThat(before.get("mentorships")).isEmpty();
        assertThat(before.get("asOf").stringValue())
                .isEqualTo(TODAY.minusDays(81).toString());
        assertThat(unknown.get("knownAt").stringValue()).isEqualTo("2024-01-01T08:00:00.500Z");
        assertThat(unknown.get("mentorships")).isEmpty();
        assertThat(unknown.get("mentors")).isEmpty();
        assertThat(unknown.get("coverage")).isNotEmpty();
    }

    @Test
    void bothSidesFollowTheDepartureOfTheMentor() {
        Career mentor = Career.joined("Mara", "SPM", START, LEILA.personId());
        Career mentee = Career.joined("Nils", "PM", START, LEILA.personId());
        UUID id = UUID.randomUUID();
        mentor.with(new MentorshipStarted(
                mentor.personId(), id, mentee.personId(), List.of(RARE), "grow", null, TODAY.minusDays(50)));
        mentor.with(new PersonLeft(mentor.personId(), null, TODAY.minusDays(5)));
        mentor.with(
                new MentorshipEnded(mentor.personId(), id, mentee.personId(), "The mentor left.", TODAY.minusDays(5)));
        service.publish(mentor, mentee);

        JsonNode mentorship = service.read(team(LEILA)).get("mentorships").get(0);
        assertThat(mentorship.get("mentorName").stringValue()).isEqualTo("Mara");
        assertThat(mentorship.get("mentorInLine").booleanValue()).isFalse();
        assertThat(mentorship.get("active").booleanValue()).isFalse();
        assertThat(mentorship.get("endedOn").stringValue())
                .isEqualTo(TODAY.minusDays(5).toString());
        mentee.with(new PersonLeft(mentee.personId(), null, TODAY.minusDays(1)));
        service.publish(mentee);
        assertThat(service.read(team(LEILA)).get("mentorships")).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithAQuestion() {
        assertThat(service.problem("/v1/teams/" + UUID.randomUUID() + "/mentorship")
                        .get("status")
                        .intValue())
                .isEqualTo(404);
        assertThat(service.problem("/v1/teams/" + ServiceUser.HR.id() + "/mentorship")
                        .get("status")
                        .intValue())
                .isEqualTo(404);
        assertThat(service.problem("/v1/teams/leila/mentorship").get("status").intValue())
                .isEqualTo(400);
        assertThat(service.problem(team(LEILA) + "?asOf=" + START.minusDays(1))
                        .get("type")
                        .stringValue())
                .isEqualTo("/problems/not-yet-joined");
        JsonNode problem = service.problem(team(LEILA) + "?depth=deep&includeManagers=yes&wages=1&asOf=soon");
        assertThat(problem.get("status").intValue()).isEqualTo(422);
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").stringValue()))
                .containsExactlyInAnyOrder("/depth", "/includeManagers", "/wages", "/asOf");
    }

    @Test
    void costsAsManyStatementsForManyAsForFew() {
        Career manager = Career.joined("Rut", "DIRECTOR", START, null);
        List<Career> line = new ArrayList<>(List.of(manager));
        for (int number = 0; number < 40; number++) {
            Career report = Career.joined("Report" + number, number % 2 == 0 ? "SPM" : "PM", START, manager.personId());
            report.rated(RARE, 4, manager.personId(), TODAY.minusDays(9));
            if (number % 2 == 1) {
                line.getLast().mentored(report.personId(), TODAY.minusDays(70), 3);
            }
            line.add(report);
        }
        service.publish(line.toArray(Career[]::new));

        assertThat(statements(team(manager) + "?depth=all"))
                .isEqualTo(statements(team(LEILA) + "?depth=all"))
                .isLessThanOrEqualTo(8);
    }

    private static int statements(String path) {
        service.read(path);
        return service.statements().during(() -> service.read(path)).size();
    }

    private static String team(Career manager) {
        return "/v1/teams/" + manager.personId() + "/mentorship";
    }
}
