package io.careerledger.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.query.http.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final int BACKLOG = 5;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
    private static final UUID ADA = UUID.randomUUID();

    private final Listener listener =
            new Listener(new Viewer(UUID.randomUUID(), null), new Watched.Team(UUID.randomUUID(), true), null, BACKLOG);

    @Test
    void tellsThatThereIsNothing() throws InterruptedException {
        assertThat(listener.next(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void tellsTheLatestOfEachPersonAndStreamOnceUpToTheLastMark() throws InterruptedException {
        UUID mentor = UUID.randomUUID();
        listener.tell(List.of(moved(ADA, ADA, 3)), mark(1));
        listener.tell(List.of(moved(ADA, ADA, 4), new Notice.DayBegan(DAY)), mark(2));
        listener.tell(List.of(moved(ADA, mentor, 9), new Notice.DayBegan(DAY.plusDays(1))), mark(3));

        Listener.News news = listener.next(Duration.ZERO).orElseThrow();

        assertThat(news.mark()).isEqualTo(mark(3));
        assertThat(news.notices())
                .containsExactly(moved(ADA, ADA, 4).and(moved(ADA, mentor, 9)), new Notice.DayBegan(DAY.plusDays(1)));
        assertThat(listener.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void asManyAsTheBacklogAreToldOneByOne() throws InterruptedException {
        IntStream.range(0, BACKLOG).forEach(number -> somebodyMoves());

        assertThat(listener.next(Duration.ZERO).orElseThrow().notices()).hasSize(BACKLOG);
    }

    @Test
    void oneMoreBecomesOneNoticeToLoadEverything() throws InterruptedException {
        listener.tell(List.of(new Notice.Ready(DAY, 1)), mark(1));
        IntStream.range(0, 3 * BACKLOG).forEach(number -> somebodyMoves());

        assertThat(listener.next(Duration.ZERO).orElseThrow().notices())
                .containsExactly(new Notice.Ready(DAY, 1), new Notice.Reset(Notice.Reset.Cause.TOO_MUCH));

        somebodyMoves();
        assertThat(listener.next(Duration.ZERO).orElseThrow().notices())
                .singleElement()
                .isInstanceOf(Notice.PersonMoved.class);
    }

    @Test
    void theEndTakesThePlaceOfWhatWasNotTold() throws InterruptedException {
        somebodyMoves();
        listener.end(Listener.News.end(Notice.End.Reason.SHUTDOWN));

        Listener.News news = listener.next(Duration.ZERO).orElseThrow();

        assertThat(news.notices()).containsExactly(new Notice.End(Notice.End.Reason.SHUTDOWN));
        assertThat(news.goesOn()).isFalse();
    }

    private void somebodyMoves() {
        UUID somebody = UUID.randomUUID();
        listener.tell(List.of(moved(somebody, somebody, 1)), mark(1));
    }

    private static Notice.PersonMoved moved(UUID personId, UUID streamId, long version) {
        return Notice.PersonMoved.by(new Moved(personId, streamId, 0, version, 1, false));
    }

    private static Mark mark(int ladders) {
        return new Mark(new Reached(1, new TreeMap<>()), DAY, ladders, 0);
    }
}
