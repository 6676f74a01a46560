package io.careerledger.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.LedgerEvent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which records are facts, and what they are called. */
class EventTypesTest {

    private final EventCodec codec = new EventCodec();

    @Test
    void everyRecordOfTheLanguageHasAWireName() {
        assertThat(codec.types().stream().<Class<?>>map(EventType::payload))
                .containsExactlyInAnyOrderElementsOf(
                        recordsOf(LedgerEvent.class).toList());
    }

    @Test
    void noTwoFactsShareAName() {
        assertThat(codec.types()).extracting(EventType::name).doesNotHaveDuplicates();
    }

    @Test
    void namesAreLowerCaseWithATopic() {
        assertThat(codec.types())
                .allSatisfy(type -> assertThat(type.name()).matches("(career|ladder)\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyFactIsSampled() {
        assertThat(Samples.all().stream()
                        .<Class<?>>map(sample -> sample.event().getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        recordsOf(LedgerEvent.class).toList());
    }

    @Test
    void refusesToWriteWhatIsNotInTheTable() {
        EventCodec empty = new EventCodec(List.of(), List.of());
        PersonLeft left = new PersonLeft(Samples.ADA, null, LocalDate.EPOCH);
        assertThatThrownBy(() -> empty.encode(left)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> empty.typeOf(left)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ladderStreamsAndPersonStreamsHaveTheirOwnTopics() {
        assertThat(Topics.of("ladder:product-management")).isEqualTo("career.ladders");
        assertThat(Topics.of(Samples.ADA.toString())).isEqualTo("career.events");
    }

    private static Stream<Class<?>> recordsOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypesTest::recordsOf)
                : Stream.of(type);
    }
}
