package io.careerledger.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.ServiceUser;
import io.careerledger.events.StreamPosition;
import io.careerledger.query.access.StillSeen;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When it is looked at what, by a time of the test's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookoutTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);

    private final Career grace = Career.joined("Grace", "GPM", START, null);
    private final AtomicLong nanos = new AtomicLong();
    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.start();
        service.publish(grace);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void looksWhoIsInTheTeamsNoMoreOftenThanItSays() throws InterruptedException {
        Lookout lookout = lookout();
        Listener listener = new Listener(
                new Viewer(ServiceUser.HR.id(), ServiceUser.HR), new Watched.Team(grace.personId(), false), null, 100);
        lookout.look(List.of(listener));
        Career first = join("First");
        lookout.look(List.of());
        assertThat(told(listener)).contains(new Notice.TeamChanged(grace.personId(), 1), moved(first));

        Career second = join("Second");
        nanos.addAndGet(settings().teamsEvery().toNanos() - 1);
        lookout.look(List.of());
        assertThat(told(listener)).isEmpty();

        nanos.incrementAndGet();
        lookout.look(List.of());
        assertThat(told(listener)).containsExactly(new Notice.TeamChanged(grace.personId(), 2), moved(second));
    }

    @Test
    void laddersThatWentBackAreOthersAsWell() {
        StreamPosition one = new StreamPosition("ladder-one", 2);
        StreamPosition other = new StreamPosition("ladder-other", 2);

        assertThat(Lookout.digest(List.of(one, other))).isEqualTo(Lookout.digest(List.of(one, other)));
        assertThat(Lookout.digest(List.of(new StreamPosition("ladder-one", 1), other)))
                .isNotEqualTo(Lookout.digest(List.of(one, other)));
        assertThat(Lookout.digest(List.of(one))).isNotEqualTo(Lookout.digest(List.of(one, other)));
    }

    private Lookout lookout() {
        return new Lookout(
                settings(),
                service.bean(MovedViews.class),
                service.bean(TeamLines.class),
                Names.ofService(service.bean(ServiceDatabase.class), service.clock()),
                service.bean(StillSeen.class),
                service.bean(LadderTopic.class),
                service.bean(Clock.class),
                nanos::get);
    }

    private WatchSettings settings() {
        return service.bean(WatchSettings.class);
    }

    private Career join(String name) {
        Career career = Career.joined(name + UUID.randomUUID(), "PM", START, grace.personId());
        service.publish(career);
        return career;
    }

    private static Notice moved(Career career) {
        return Notice.PersonMoved.by(new Moved(career.personId(), career.personId(), 0, 1, 1, true));
    }

    private static List<Notice> told(Listener listener) throws InterruptedException {
        return listener.next(Duration.ZERO).map(Listener.News::notices).orElse(List.of());
    }
}
