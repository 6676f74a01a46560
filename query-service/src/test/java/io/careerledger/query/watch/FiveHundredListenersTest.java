package io.careerledger.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.web.issuer.LocalPositions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Five hundred connections, each with its own reader, on one service. */
class FiveHundredListenersTest {

    private static final int LISTENERS = 500;

    /** Heap that a listener may hold: stated in docs/streams.md, where the figure measured on a running ledger is less. */
    private static final long MOST_BYTES = 200 * 1024;

    private static final LocalDate START = LocalDate.of(2024, 1, 15);

    @Test
    void hearOfOneCommandAndCostLittle() {
        Career grace = Career.joined("Grace", "GPM", START, null);
        Career ada = Career.joined("Ada", "PM", START, grace.personId());
        List<Ear> ears = new ArrayList<>();
        try (RunningService service = RunningService.start()) {
            service.publish(grace.events());
            service.publish(ada.events());
            String token = service.token(ServiceUser.HR);
            Ear.open(service, "?team=" + grace.personId(), token).close();
            long before = usedHeap();

            for (int number = 0; number < LISTENERS; number++) {
                ears.add(Ear.ask(
                        service, number % 2 == 0 ? "?person=" + ada.personId() : "?team=" + grace.personId(), token));
            }
            assertThat(ears).allSatisfy(ear -> assertThat(ear.next().type()).isEqualTo("ready"));
            long each = (usedHeap() - before) / LISTENERS;
            ada.rated("execution", 4, UUID.randomUUID(), START.plusMonths(1));
            service.publish(List.of(ada.last()));

            assertThat(ears)
                    .allSatisfy(ear -> assertThat(
                                    ear.next().data().at("/positions/0").asString())
                            .isEqualTo(LocalPositions.token(ada.last())));
            assertThat(each).isLessThan(MOST_BYTES);
        } finally {
            ears.forEach(Ear::close);
        }
    }

    private static long usedHeap() {
        for (int collection = 0; collection < 3; collection++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
