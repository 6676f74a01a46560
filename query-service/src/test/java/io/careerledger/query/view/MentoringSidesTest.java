package io.careerledger.query.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentoringSessionWithdrawn;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mentorship is a fact of the mentor's stream; both sides show it, whatever becomes of either stream. */
class MentoringSidesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate START = TODAY.minusYears(2);

    private final Career lead = Career.joined("Lead", "GPM", START, null);
    private final Career mentor = Career.joined("Mara", "SPM", START, lead.personId());
    private final Career leaver = Career.joined("Lev", "SPM", START, lead.personId());
    private final Career mentee = Career.joined("Nils", "PM", START, lead.personId());
    private RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.start(NOW);
        UUID kept = begins(mentor, TODAY.minusDays(200));
        meets(mentor, kept, TODAY.minusDays(100));
        UUID wrong = meets(mentor, kept, TODAY.minusDays(60));
        mentor.with(new MentoringSessionWithdrawn(
                mentor.personId(), kept, wrong, mentee.personId(), "somebody else", TODAY.minusDays(50)));
        UUID never = begins(mentor, TODAY.minusDays(40));
        meets(mentor, never, TODAY.minusDays(30));
        mentor.with(new MentorshipWithdrawn(
                mentor.personId(), never, mentee.personId(), "entered twice", TODAY.minusDays(20)));
        UUID ends = begins(leaver, TODAY.minusDays(90));
        meets(leaver, ends, TODAY.minusDays(80));
        leaver.with(new PersonLeft(leaver.personId(), null, TODAY.minusDays(10)));
        leaver.with(new MentorshipEnded(
                leaver.personId(), ends, mentee.personId(), "The mentor left.", TODAY.minusDays(10)));
        mentee.rated("execution", 4, mentor.personId(), TODAY.minusDays(15));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void bothSidesShowTheSame() {
        service.publish(lead, mentor, leaver, mentee);

        assertThat(summaries(mentee))
                .contains(
                        "Mara began to mentor Nils in execution",
                        "Mara and Nils met for 45 minutes",
                        "Mentoring session withdrawn: somebody else",
                        "Mentorship withdrawn: entered twice",
                        "Lev stopped mentoring Nils: The mentor left.");
        assertThat(summaries(mentee)).containsAll(about(summaries(mentor))).containsAll(about(summaries(leaver)));
        assertThat(service.read(mentorships(mentee)).get("items")).hasSize(2);
        assertThat(service.read(mentorships(mentor)).get("items")).hasSize(1);
        assertThat(service.read(mentorships(mentor)).get("items").get(0).get("sessions"))
                .hasSize(1);
    }

    @Test
    void redeliveryOfEitherStreamChangesNeither() {
        service.publish(lead, mentor, leaver, mentee);
        Map<String, String> once = everything();

        List<RecordedEvent<CareerEvent>> again = new ArrayList<>();
        for (Career career : List.of(mentee, mentor, leaver, mentor, mentee)) {
            again.addAll(career.events());
        }
        Collections.shuffle(again, new Random(3));
        service.publish(again);

        assertThat(everything()).isEqualTo(once);
    }

    @Test
    void parkedStreamOfTheMenteeHidesNothingOfTheMentorsAndComesBackWhole() {
        service.publish(lead, mentor, leaver);
        publishBroken(mentee, 1);
        assertThat(service.read("/v1/teams/" + lead.personId() + "/mentorship").get("mentorships"))
                .hasSize(2);
        assertThat(summaries(mentee)).containsAll(about(summaries(mentor)));

        service.publish(mentee.events());

        assertThat(everything()).isEqualTo(undisturbed());
    }

    @Test
    void parkedStreamOfTheMentorComesBackOnBothSides() {
        service.publish(lead, leaver, mentee);
        int broken = mentor.events().size() - 3;
        publishBroken(mentor, broken);
        assertThat(about(summaries(mentee))).contains("Mara began to mentor Nils in execution");
        assertThat(service.read(mentorships(mentor)).get("items")).hasSize(1);

        // what is wrong is still wrong after a retry
        assertThat(service.post(
                                "/v1/projections/readiness/parked/" + mentor.personId() + "/retry",
                                service.token(ServiceUser.HR))
                        .statusCode())
                .isEqualTo(202);
        service.publish(List.of(mentor.events().get(broken)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(service.database().count("parked_stream")).isZero());

        assertThat(everything()).isEqualTo(undisturbed());
    }

    @Test
    void anotherInstanceGoesOnWhereTheFirstOneStopped() {
        service.publish(lead);
        service.publish(mentor.events().subList(0, 4));
        service.publish(mentee);
        try (RunningService other = RunningService.on(NOW, service.topics(), service.database())) {
            other.awaitReady();
            service.publish(mentor.events().subList(4, mentor.events().size()));
            service.publish(leaver);

            assertThat(everything()).isEqualTo(undisturbed());
        }
    }

    @Test
    void menteeWhoLeftIsStillShownToTheMentor() {
        mentee.with(new PersonLeft(mentee.personId(), null, TODAY.minusDays(5)));
        service.publish(lead, mentor, leaver, mentee);

        assertThat(service.read(mentorships(mentor))
                        .get("items")
                        .get(0)
                        .get("active")
                        .booleanValue())
                .isTrue();
        assertThat(service.read(mentorships(mentee)).get("items")).hasSize(2);
        assertThat(service.read("/v1/teams/" + lead.personId() + "/mentorship")
                        .get("mentorships")
                        .get(0)
                        .get("menteeLeftOn")
                        .stringValue())
                .isEqualTo(TODAY.minusDays(5).toString());
    }

    private UUID begins(Career who, LocalDate on) {
        UUID id = UUID.randomUUID();
        who.with(new MentorshipStarted(who.personId(), id, mentee.personId(), List.of("execution"), "grow", null, on));
        return id;
    }

    private UUID meets(Career who, UUID mentorship, LocalDate on) {
        UUID id = UUID.randomUUID();
        who.with(new MentoringSessionHeld(who.personId(), mentorship, id, mentee.personId(), 45, null, on));
        return id;
    }

    private void publishBroken(Career career, int broken) {
        for (RecordedEvent<CareerEvent> event : career.events()) {
            ProducerRecord<byte[], byte[]> whole =
                    service.topics().record(service.topics().events(), event);
            byte[] body = event.sequence() == broken ? "{\"rating\":".getBytes(UTF_8) : whole.value();
            service.topics().send(new ProducerRecord<>(whole.topic(), null, null, whole.key(), body, whole.headers()));
        }
        service.sent(career.events().size());
        assertThat(service.database().count("parked_stream")).isEqualTo(1);
    }

    /** Everything that the views say of either side. */
    private Map<String, String> everything() {
        return everything(service);
    }

    private Map<String, String> everything(RunningService of) {
        Map<String, String> answers = new TreeMap<>();
        for (Career career : List.of(mentor, leaver, mentee)) {
            for (String view : List.of("timeline", "mentorships", "readiness")) {
                String path = "/v1/people/" + career.personId() + "/" + view;
                answers.put(path, of.body(path));
            }
        }
        String team = "/v1/teams/" + lead.personId() + "/mentorship";
        answers.put(team, of.body(team));
        return answers;
    }

    private Map<String, String> undisturbed() {
        try (RunningService calm = RunningService.start(NOW)) {
            calm.publish(lead, mentor, leaver, mentee);
            return everything(calm);
        }
    }

    private List<String> summaries(Career career) {
        return service.read("/v1/people/" + career.personId() + "/timeline?limit=100")
                .get("items")
                .valueStream()
                .map(item -> item.get("summary").stringValue())
                .toList();
    }

    private static List<String> about(List<String> summaries) {
        return summaries.stream()
                .filter(it -> it.matches(".*([Mm]entor|met for).*") && !it.startsWith("rated"))
                .toList();
    }

    private static String mentorships(Career career) {
        return "/v1/people/" + career.personId() + "/mentorships";
    }
}
