package io.careerledger.benchmarks.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.benchmarks.measure.TopicRead;
import io.careerledger.embedded.EmbeddedBroker;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.career.CareerHistory;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedTopicTest {

    private static final TopicSize SIZE = new TopicSize(130, 40, LocalDate.of(2026, 6, 1));

    private final GeneratedTopic topic = new GeneratedTopic(SIZE);

    @Test
    void givesTheSameEventsEveryTime() {
        GeneratedTopic again = new GeneratedTopic(SIZE);
        for (int person = 0; person < SIZE.people(); person++) {
            assertThat(again.recorded(person, 7)).isEqualTo(topic.recorded(person, 7));
        }
    }

    @Test
    void makesHistoriesThatFoldInDateOrder() {
        for (int person = 0; person < SIZE.people(); person++) {
            List<RecordedEvent<CareerEvent>> stream = stream(person);
            CareerHistory history = CareerHistory.empty();
            for (RecordedEvent<CareerEvent> event : stream) {
                history = history.with(event);
            }
            assertThat(history.version()).isEqualTo(SIZE.eventsEach());
            assertThat(stream.getFirst().event()).isInstanceOf(PersonAdded.class);
            assertThat(stream).extracting(RecordedEvent::effectiveOn).isSorted();
            assertThat(stream).extracting(RecordedEvent::recordedAt).isSorted();
        }
    }

    @Test
    void givesEveryEventAnIdAndAPlaceOfItsOwn() {
        Set<UUID> ids = new HashSet<>();
        Set<Long> places = new HashSet<>();
        for (int person = 0; person < SIZE.people(); person++) {
            for (RecordedEvent<CareerEvent> event : stream(person)) {
                assertThat(ids.add(event.eventId())).isTrue();
                assertThat(places.add(event.globalPosition())).isTrue();
            }
        }
    }

    @Test
    void decidesSomeCases() {
        assertThat(IntStream.range(0, SIZE.people())
                        .mapToObj(this::stream)
                        .flatMap(List::stream)
                        .filter(event -> event.event() instanceof PromotionDecided))
                .hasSizeGreaterThan(10);
    }

    @Test
    void isReadBackWhole() {
        try (EmbeddedBroker broker = EmbeddedBroker.temporary()) {
            topic.writeTo(broker.bootstrapServers());
            TopicRead read = new TopicRead(broker.bootstrapServers());
            assertThat(read.polled().count()).isEqualTo(SIZE.events());
            assertThat(read.decoded().count()).isEqualTo(SIZE.events());
        }
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThatThrownBy(() -> new TopicSize(0, 1, LocalDate.EPOCH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TopicSize(1, 0, LocalDate.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<RecordedEvent<CareerEvent>> stream(int person) {
        return IntStream.range(0, SIZE.eventsEach())
                .mapToObj(number -> topic.recorded(person, number))
                .toList();
    }
}
