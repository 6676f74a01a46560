package io.careerledger.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Of whom a team's stream tells, and how many of them at most. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamAudienceTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final Map<String, Object> SETTINGS = Map.of(
            "watch.heartbeat", "200ms", "watch.look-every", "100ms", "watch.rest", "20ms", "watch.teams-every", "0ms");

    private final Career grace = Career.joined("Grace", "GPM", START, null);
    private final Career ada = Career.joined("Ada", "SPM", START, grace.personId());
    private final Career lin = Career.joined("Lin", "APM", START, ada.personId());
    private final Career mentor = Career.joined("Mentor", "GPM", START, null);
    private final Career mentee = Career.joined("Mentee", "APM", START, null);
    private final Career stranger = Career.joined("Stranger", "PM", START, null);
    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.start(SETTINGS);
        mentor.mentored(lin.personId(), START.plusMonths(2), 1);
        ada.mentored(mentee.personId(), START.plusMonths(2), 1);
        service.publish(grace, ada, lin, mentor, mentee, stranger);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void tellsOfTheManagerAndOfMentorsAndMenteesFromElsewhere() {
        try (Ear ear = listen("?team=" + grace.personId() + "&depth=all")) {
            for (Career moved : List.of(grace, mentor, mentee, lin)) {
                rate(stranger);
                rate(moved);

                assertMoved(ear, moved);
            }
        }
    }

    @Test
    void tellsADirectTeamOnlyOfItsOwnMentorsAndMentees() {
        try (Ear ear = listen("?team=" + grace.personId())) {
            rate(mentor);
            rate(mentee);

            assertMoved(ear, mentee);
        }
    }

    @Test
    void tellsOfWhoeverBeginsToMentorFromThenOnWithoutLookingAtTheTeam() {
        Career late = Career.joined("Late" + UUID.randomUUID(), "GPM", START, null);
        service.publish(late);
        try (Ear ear = listen("?team=" + grace.personId() + "&depth=all")) {
            List<String> looked = service.statements().during("audience", () -> {
                late.with(new MentorshipStarted(
                        late.personId(),
                        UUID.randomUUID(),
                        ada.personId(),
                        List.of("execution"),
                        null,
                        null,
                        START.plusMonths(3)));
                service.publish(List.of(late.last()));
                assertThat(List.of(personOf(ear.next()), personOf(ear.next())))
                        .containsExactlyInAnyOrder(
                                ada.personId().toString(), late.personId().toString());
                rate(late);
                assertMoved(ear, late);
            });
            assertThat(looked).noneMatch(sql -> sql.contains("standing_at"));
        }
    }

    @Test
    void tellsWhoResumesOfThemToo() {
        String query = "?team=" + grace.personId() + "&depth=all";
        String last;
        try (Ear ear = listen(query)) {
            rate(lin);
            assertMoved(ear, lin);
            last = ear.lastId();
        }
        rate(mentor);

        try (Ear ear = listen(query, "Last-Event-ID", last)) {
            assertMoved(ear, mentor);
        }
    }

    @Test
    void refusesATeamOfMoreThanItTellsOf() {
        try (RunningService small = service.another(Map.of("watch.most-people", 2));
                Ear whole = Ear.ask(small, "?team=" + grace.personId() + "&depth=all", small.token(ServiceUser.HR));
                Ear one = Ear.ask(small, "?team=" + ada.personId(), small.token(ServiceUser.HR))) {
            assertThat(whole.status()).isEqualTo(422);
            assertThat(small.problem("/v1/stream?team=" + grace.personId() + "&depth=all")
                            .at("/type")
                            .asString())
                    .isEqualTo("/problems/team-too-large");
            assertThat(one.status()).isEqualTo(200);
        }
    }

    @Test
    void resetsWhoResumesAfterMoreThanItTellsOneByOne() {
        String query = "?team=" + grace.personId() + "&depth=all";
        String last;
        try (Ear ear = listen(query)) {
            rate(lin);
            assertMoved(ear, lin);
            last = ear.lastId();
        }
        rate(ada);
        rate(lin);

        try (RunningService small = service.another(Map.of("watch.most-moves", 1));
                Ear ear = Ear.open(small, query, small.token(ServiceUser.HR), "Last-Event-ID", last)) {
            assertThat(ear.next().data().toString()).isEqualTo("{\"reason\":\"TOO_MUCH\"}");
        }
    }

    @Test
    void resetsEverybodyWhenMoreMovesAtOnceThanItTellsOneByOne() {
        try (RunningService small = service.another(Map.of("watch.most-moves", 1));
                Ear ear = Ear.open(small, "?person=" + lin.personId(), small.token(ServiceUser.HR))) {
            mentor.mentored(lin.personId(), START.plusMonths(4), 1);
            service.publish(mentor.events()
                    .subList(mentor.events().size() - 2, mentor.events().size()));

            assertThat(ear.next().data().toString()).isEqualTo("{\"reason\":\"TOO_MUCH\"}");
        }
    }

    private Ear listen(String query, String... headers) {
        return Ear.open(service, query, service.token(ServiceUser.HR), headers);
    }

    private static void assertMoved(Ear ear, Career career) {
        assertThat(personOf(ear.next())).isEqualTo(career.personId().toString());
    }

    private static String personOf(Ear.Event event) {
        assertThat(event.type()).isEqualTo("moved");
        return event.data().at("/personId").asString();
    }

    private void rate(Career career) {
        career.rated("execution", 4, UUID.randomUUID(), START.plusMonths(1));
        service.publish(List.of(career.last()));
    }
}
