package io.careerledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.testing.Organisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedeliveryTest {

    private final Organisation organisation = Organisation.of(25, 4711);

    @Test
    void redeliveryOfEverythingTwiceShuffledChangesNoRow() {
        try (Bench bench = new Bench()) {
            bench.start();
            bench.publish(organisation.events());
            bench.awaitApplied();
            Map<String, String> once = bench.database.dump();
            assertThat(bench.database.count("career_event"))
                    .isEqualTo(organisation.events().size());
            assertThat(bench.database.count("parked_stream")).isZero();

            bench.publish(shuffled(twice(organisation.events()), 1));
            bench.awaitApplied();

            assertThat(bench.database.dump()).isEqualTo(once);
        }
    }

    @Test
    void firstDeliveryInAnyOrderEndsInTheSameRows() {
        try (Bench ordered = new Bench();
                Bench disordered = new Bench()) {
            ordered.start();
            disordered.start();
            ordered.publish(organisation.events());
            disordered.publish(shuffled(twice(organisation.events()), 2));
            ordered.awaitApplied();
            disordered.awaitApplied();

            assertThat(disordered.database.dump()).isEqualTo(ordered.database.dump());
        }
    }

    private static List<RecordedEvent<CareerEvent>> twice(List<RecordedEvent<CareerEvent>> events) {
        List<RecordedEvent<CareerEvent>> twice = new ArrayList<>(events);
        twice.addAll(events);
        return twice;
    }

    private static List<RecordedEvent<CareerEvent>> shuffled(List<RecordedEvent<CareerEvent>> events, long seed) {
        List<RecordedEvent<CareerEvent>> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
