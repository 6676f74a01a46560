package io.careerledger.query.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.access.Sight;
import io.careerledger.access.View;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.access.Admission;
import io.careerledger.query.access.Visible;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class LineReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate START = TODAY.minusYears(3);

    private static RunningService service;

    @BeforeAll
    static void startService() {
        service = RunningService.start(Instant.parse("2026-03-02T12:00:00Z"));
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @Test
    void departureBetweenTheReadsBelongsToTheNextAnswer() {
        Career leila = Career.joined("Leila", "GPM", START, null);
        Career jonas = Career.joined("Jonas", "SPM", START, leila.personId());
        Career ada = Career.joined("Ada", "PM", START, leila.personId());
        service.publish(leila, jonas, ada);

        Line line =
                reader(() -> leaves(jonas)).read(question(leila), everybody()).line();
        assertThat(line.members()).containsExactlyInAnyOrder(jonas.personId(), ada.personId());
        assertThat(Objects.requireNonNull(line.history(jonas.personId()))
                        .employment()
                        .isEmployedOn(TODAY))
                .isTrue();

        assertThat(reader(() -> {}).read(question(leila), everybody()).line().members())
                .containsExactly(ada.personId());
    }

    @Test
    void whoLeftIsReadOnlyWhereSomebodyIsStillBelowHer() {
        Career leila = Career.joined("Leila", "GPM", START, null);
        Career upper = Career.joined("Upper", "SPM", START, leila.personId());
        Career lower = Career.joined("Lower", "SPM", START, upper.personId());
        Career ada = Career.joined("Ada", "PM", START, lower.personId());
        Career alone = Career.joined("Alone", "PM", START, leila.personId());
        for (Career leaver : List.of(upper, lower, alone)) {
            leaver.with(new PersonLeft(leaver.personId(), null, TODAY.minusDays(5)));
        }
        service.publish(leila, upper, lower, ada, alone);

        Line line = reader(() -> {}).read(question(leila), everybody()).line();
        assertThat(line.members()).containsExactly(ada.personId());
        assertThat(line.managersOf(ada.personId()))
                .containsExactlyInAnyOrder(lower.personId(), upper.personId(), leila.personId());
        assertThat(line.managers()).doesNotContainKey(alone.personId());
    }

    private static Visible everybody() {
        Viewer hr = new Viewer(ServiceUser.HR.id(), ServiceUser.HR);
        Admission admission = new Admission(hr, View.TEAM_MENTORSHIP, null, new Sight.Full());
        return Visible.to(admission, Cut.on(TODAY), TODAY);
    }

    private static TeamQuestion question(Career manager) {
        return new TeamQuestion(manager.personId(), true, false, Cut.on(TODAY));
    }

    /** On another thread, whose connection is another, too. */
    private static void leaves(Career person) {
        person.with(new PersonLeft(person.personId(), null, TODAY.minusDays(1)));
        CompletableFuture.runAsync(() -> service.publish(person)).join();
    }

    /** Which lets something happen once it has read who is in the line. */
    private static LineReader reader(Runnable between) {
        ServiceDatabase database = service.bean(ServiceDatabase.class);
        LineTable table = new LineTable(database.client(), service.bean(EventCodec.class)) {
            @Override
            List<UUID> mentorsOf(Collection<UUID> members, Cut cut) {
                between.run();
                return super.mentorsOf(members, cut);
            }
        };
        return new LineReader(
                table,
                new CareerHistories(database.jdbc(), service.bean(EventTable.class)),
                new CareerStreams(database.jdbc(), service.bean(EventTable.class)),
                service.bean(Ladders.class),
                new JdbcTransactionManager(database.connections()));
    }
}
