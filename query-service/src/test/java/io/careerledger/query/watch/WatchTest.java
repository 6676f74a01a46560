package io.careerledger.query.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.StreamPosition;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import io.careerledger.web.issuer.LocalPositions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a listener is told, and when she is not let listen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final Map<String, Object> SETTINGS = Map.of(
            "watch.heartbeat", "200ms", "watch.look-every", "100ms", "watch.rest", "20ms", "watch.teams-every", "0ms");

    private final Career grace = Career.joined("Grace", "GPM", START, null);
    private final Career ada = Career.joined("Ada", "PM", START, grace.personId());
    private final Career lin = Career.joined("Lin", "APM", START, ada.personId());
    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.start(SETTINGS);
        List.of(grace, ada, lin).forEach(career -> service.publish(career.events()));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void tellsIdsAndPositionsAndNothingElse() {
        try (Ear ear = listen("?person=" + ada.personId())) {
            assertThat(ear.headers())
                    .containsEntry("content-type", "text/event-stream;charset=UTF-8")
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("x-accel-buffering", "no");

            rate(ada);

            Ear.Event moved = ear.next();
            assertThat(moved.type()).isEqualTo("moved");
            assertThat(moved.id()).isNotNull();
            assertThat(moved.data().toString())
                    .isEqualTo("{\"personId\":\"" + ada.personId() + "\",\"positions\":[\""
                            + LocalPositions.token(ada.last()) + "\"]}");
        }
    }

    @Test
    void tellsAMenteeWhatHerMentorsStreamHasMoved() {
        try (Ear ear = listen("?person=" + lin.personId())) {
            grace.mentored(lin.personId(), START.plusMonths(2), 1);
            service.publish(grace.events()
                    .subList(grace.events().size() - 2, grace.events().size()));

            assertThat(movedTo(ear, lin)).containsExactly(LocalPositions.token(grace.last()));
        }
    }

    @Test
    void tellsNobodyOfOthers() {
        try (Ear ear = listen("?person=" + ada.personId());
                Ear team = listen("?team=" + grace.personId())) {
            service.publish(Career.joined("Kim" + UUID.randomUUID(), "PM", START, null));
            rate(lin);
            rate(ada);

            assertThat(ear.next().data().at("/personId").asString())
                    .isEqualTo(ada.personId().toString());
            assertThat(team.next().data().at("/personId").asString())
                    .isEqualTo(ada.personId().toString());
        }
    }

    @Test
    void tellsOfAWholeLineWhereAskedTo() {
        try (Ear ear = listen("?team=" + grace.personId() + "&depth=all")) {
            rate(lin);

            assertThat(movedTo(ear, lin)).containsExactly(LocalPositions.token(lin.last()));
        }
    }

    @Test
    void tellsAManagerNothingMoreOfWhoHasLeftHerLine() {
        Career uma = Career.joined("Uma", "GPM", START, null);
        Career vic = Career.joined("Vic", "GPM", START, null);
        Career kim = Career.joined("Kim", "PM", START, uma.personId());
        service.publish(uma, vic, kim);
        String person = "?person=" + kim.personId();
        String token = service.token("uma@example.com");
        try (Ear ear = Ear.open(service, person, token);
                Ear team = Ear.open(service, "?team=" + kim.personId(), token);
                Ear own = Ear.open(service, "?team=" + uma.personId(), token);
                Ear herself = Ear.open(service, person, service.token("kim@example.com"))) {
            kim.with(new ReportingLineChanged(kim.personId(), vic.personId(), "Core", START.plusMonths(1)));
            publishLast(kim);

            assertThat(ear.next().data().toString()).isEqualTo("{\"reason\":\"NOT_YOURS\"}");
            assertThat(ear.isAtEnd()).isTrue();
            assertThat(team.next().type()).isEqualTo("end");
            assertThat(own.next().type()).isEqualTo("team");
            assertThat(movedTo(herself, kim)).hasSize(1);
        }
        try (Ear refused = Ear.ask(service, person, token);
                Ear next = Ear.open(service, person, service.token("vic@example.com"))) {
            assertThat(refused.status()).isEqualTo(404);
            rate(kim);
            assertThat(movedTo(next, kim)).hasSize(1);
        }
    }

    @Test
    void tellsWhoWatchesATeamThatSomebodyJoinsOrLeavesIt() {
        try (Ear ear = listen("?team=" + ada.personId());
                Ear whole = listen("?team=" + grace.personId() + "&depth=all")) {
            Career kay = Career.joined("Kay" + UUID.randomUUID(), "PM", START, ada.personId());
            service.publish(kay.events());
            assertThat(ear.next().data().at("/people").asInt()).isEqualTo(2);
            assertThat(movedTo(ear, kay)).hasSize(1);
            assertThat(whole.next().type()).isEqualTo("team");
            assertThat(movedTo(whole, kay)).hasSize(1);

            kay.with(new ReportingLineChanged(kay.personId(), grace.personId(), "Core", START.plusMonths(1)));
            publishLast(kay);
            assertThat(ear.next().data().toString())
                    .isEqualTo("{\"managerId\":\"" + ada.personId() + "\",\"people\":1}");
            assertThat(movedTo(whole, kay)).hasSize(1);

            kay.with(new PersonLeft(kay.personId(), null, START.plusMonths(2)));
            publishLast(kay);
            assertThat(whole.next().type()).isEqualTo("team");
        }
    }

    @Test
    void goesOnWhereAConnectionBrokeOffAtAnyInstance() {
        Ear broken = listen("?team=" + grace.personId() + "&depth=all");
        broken.close();
        rate(ada);
        rate(ada);

        try (RunningService other = service.another(SETTINGS);
                Ear ear = Ear.open(
                        other,
                        "?team=" + grace.personId() + "&depth=all",
                        service.token(ServiceUser.HR),
                        "Last-Event-ID",
                        broken.lastId());
                Ear byParameter = listen("?team=" + grace.personId() + "&depth=all&lastEventId=" + broken.lastId())) {
            assertThat(movedTo(ear, ada)).containsExactly(LocalPositions.token(ada.last()));
            assertThat(movedTo(byParameter, ada)).containsExactly(LocalPositions.token(ada.last()));

            rate(lin);
            assertThat(movedTo(ear, lin)).containsExactly(LocalPositions.token(lin.last()));
            assertThat(movedTo(byParameter, lin)).containsExactly(LocalPositions.token(lin.last()));
        }
    }

    @Test
    void theHeaderGoesBeforeTheParameter() {
        Ear first = listen("?person=" + lin.personId());
        first.close();
        rate(lin);
        Ear second = listen("?person=" + lin.personId());
        second.close();

        try (Ear ear = listen(
                "?person=" + lin.personId() + "&lastEventId=" + first.lastId(), "Last-Event-ID", second.lastId())) {
            rate(lin);
            assertThat(movedTo(ear, lin)).containsExactly(LocalPositions.token(lin.last()));
        }
    }

    @Test
    void saysThatATeamIsAnotherOneWhenItChangedMeanwhile() {
        Ear broken = listen("?team=" + lin.personId());
        broken.close();
        Career joining = Career.joined("Joining" + UUID.randomUUID(), "PM", START, lin.personId());
        service.publish(joining.events());

        try (Ear ear = listen("?team=" + lin.personId(), "Last-Event-ID", broken.lastId())) {
            assertThat(ear.next().data().at("/people").asInt()).isEqualTo(1);
            assertThat(movedTo(ear, joining)).hasSize(1);
        }
    }

    @Test
    void beginsWithAResetWhenTheTablesWereBuiltAnewAndGoesOn() {
        Ear old = listen("?person=" + ada.personId());
        int before = generation();
        assertThat(service.post("/v1/projections/readiness/rebuild", service.token(ServiceUser.HR))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(generation()).isGreaterThan(before));

        String beforeRebuild = old.lastId();
        assertThat(old.next().data().toString()).isEqualTo("{\"reason\":\"REBUILT\"}");
        try (Ear ear = listen("?person=" + ada.personId(), "Last-Event-ID", beforeRebuild);
                Ear again = listen("?person=" + ada.personId(), "Last-Event-ID", old.lastId())) {
            Ear.Event reset = ear.next();
            assertThat(reset.type()).isEqualTo("reset");
            assertThat(reset.data().toString()).isEqualTo("{\"reason\":\"REBUILT\"}");

            rate(ada);
            assertThat(movedTo(ear, ada)).containsExactly(LocalPositions.token(ada.last()));
            assertThat(movedTo(again, ada)).containsExactly(LocalPositions.token(ada.last()));
            assertThat(movedTo(old, ada)).containsExactly(LocalPositions.token(ada.last()));
        }
        old.close();
    }

    @Test
    void beginsWithAResetWhenTheTablesWentBack() {
        Ear listening = listen("?person=" + ada.personId());
        service.database().jdbc().update("update checkpoint set moves = moves - 1 where moves > 0");

        assertThat(listening.next().data().toString()).isEqualTo("{\"reason\":\"WENT_BACK\"}");
        service.database().jdbc().update("update checkpoint set moves = moves + 1 where moves > 0");
        String ahead = listening.lastId();
        listening.close();
        service.database().jdbc().update("update checkpoint set moves = moves - 2 where moves > 1");

        try (Ear ear = listen("?person=" + ada.personId(), "Last-Event-ID", ahead)) {
            assertThat(ear.next().data().toString()).isEqualTo("{\"reason\":\"WENT_BACK\"}");
        }
    }

    @Test
    void tellsThatADayHasBegunOrALadderWasPublished() {
        try (Ear ear = listen("?person=" + lin.personId())) {
            String before = ear.lastId();
            LocalDate today = LocalDate.now(service.clock());
            service.clock().advance(Duration.ofHours(23));
            // the token is no longer good, but the day is told with a fresh one
            try (Ear fresh = listen("?person=" + lin.personId(), "Last-Event-ID", before)) {
                Ear.Event day = fresh.next();
                assertThat(day.type()).isEqualTo("day");
                assertThat(day.data().at("/day").asString())
                        .isEqualTo(today.plusDays(1).toString());

                LadderVersion shipped = ShippedLadders.all().getFirst();
                service.topics().publish(shipped);
                Ear.Event ladders = fresh.next();
                assertThat(ladders.type()).isEqualTo("ladders");
                assertThat(ladders.data().at("/positions")).isNotEmpty();
            }
        }
    }

    @Test
    void endsWhenTheTokenDoes() {
        try (Ear ear = listen("?person=" + lin.personId())) {
            service.clock().advance(Duration.ofMinutes(61));

            assertThat(ear.next().data().toString()).isEqualTo("{\"reason\":\"TOKEN_EXPIRED\"}");
            assertThat(ear.isAtEnd()).isTrue();
        }
    }

    @Test
    void breaksTheSilence() {
        try (Ear ear = Ear.ask(service, "?person=" + lin.personId(), service.token(ServiceUser.HR))) {
            assertThat(ear.nextBlock()).containsExactly("retry: 3000");
            assertThat(ear.nextBlock()).contains("event: ready");
            assertThat(ear.nextBlock()).containsExactly(":");
            assertThat(ear.nextBlock()).containsExactly(":");
        }
    }

    @Test
    void waitsForTheMinimumPosition() {
        String unknown =
                LocalPositions.token(new StreamPosition(UUID.randomUUID().toString(), 1));

        assertThat(status("?person=" + ada.personId(), "Min-Position", unknown)).isEqualTo(503);
        assertThat(status("?person=" + ada.personId(), "Min-Position", LocalPositions.token(ada.last())))
                .isEqualTo(200);
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        for (String garbage : new String[] {"?", "AAAA", "x".repeat(7_000)}) {
            assertThat(status("?person=" + ada.personId(), "Last-Event-ID", garbage))
                    .as(garbage)
                    .isEqualTo(400);
            assertThat(status("?person=" + ada.personId() + "&lastEventId=" + garbage))
                    .as(garbage)
                    .isEqualTo(422);
        }
        assertThat(faults("")).containsExactly("/person");
        assertThat(faults("?person=" + ada.personId() + "&team=" + ada.personId()))
                .containsExactly("/team");
        assertThat(faults("?person=ada&depth=all&since=1&lastEventId=x"))
                .containsExactly("/person", "/lastEventId", "/depth", "/since");
        assertThat(status("?person=" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status("?team=" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status("?person=" + ServiceUser.HR.id())).isEqualTo(404);
        assertThat(status("?person=" + ada.personId(), "Accept", "application/json"))
                .isEqualTo(406);
        try (Ear ear = Ear.ask(service, "?person=" + ada.personId(), "nonsense")) {
            assertThat(ear.status()).isEqualTo(401);
        }
        try (Ear ear = Ear.ask(service, "?person=" + ada.personId(), service.token("nobody@example.com"))) {
            assertThat(ear.status()).isEqualTo(403);
        }
    }

    @Test
    void aTeamOfNobodyIsListenedToAsAnyOther() {
        Career alone = Career.joined("Alone" + UUID.randomUUID(), "PM", START, null);
        service.publish(alone.events());

        try (Ear ear = listen("?team=" + alone.personId())) {
            Career first = Career.joined("First" + UUID.randomUUID(), "PM", START, alone.personId());
            service.publish(first.events());

            assertThat(ear.next().data().at("/people").asInt()).isEqualTo(1);
        }
    }

    private Ear listen(String query, String... headers) {
        return Ear.open(service, query, service.token(ServiceUser.HR), headers);
    }

    private int status(String query, String... headers) {
        try (Ear ear = Ear.ask(service, query, service.token(ServiceUser.HR), headers)) {
            return ear.status();
        }
    }

    private List<String> faults(String query) {
        return service.json("/v1/stream" + query)
                .at("/errors")
                .valueStream()
                .map(fault -> fault.at("/pointer").asString())
                .toList();
    }

    private static List<String> movedTo(Ear ear, Career career) {
        Ear.Event event = ear.next();
        assertThat(event.type()).isEqualTo("moved");
        assertThat(event.data().at("/personId").asString())
                .isEqualTo(career.personId().toString());
        return event.data()
                .at("/positions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private int generation() {
        return service.json("/v1/projections").at("/items/0/generation").asInt();
    }

    private void rate(Career career) {
        career.rated("execution", 4, UUID.randomUUID(), START.plusMonths(1));
        publishLast(career);
    }

    private void publishLast(Career career) {
        service.publish(List.of(career.last()));
    }
}
