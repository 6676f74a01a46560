package io.careerledger.query.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.Organisation;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is stored of the baseline is what the model says, with no projection anywhere near. */
class BaselineTest {

    private static final LadderVersion LADDER = ShippedLadders.all().stream()
            .filter(version -> version.ladder().id().equals(Career.LADDER))
            .findFirst()
            .orElseThrow();

    @Test
    void standsAsTheModelSaysForEverybodyEmployedAndForNobodyElse() {
        try (ReplayBench bench = new ReplayBench()) {
            Organisation organisation = Organisation.of(50, 21);
            bench.topics.publish(organisation.events());
            bench.start(2);
            UUID id = bench.ask();
            bench.completed(id);

            Map<UUID, String> stored = new TreeMap<>();
            bench.everybody(id, 0).forEach(row -> stored.put(row.personId(), said(row)));

            assertThat(stored).isEqualTo(expected(organisation.careers()));
        }
    }

    @Test
    void countsPeopleAndFactsOnceHoweverOftenTheyAreDelivered() {
        try (ReplayBench bench = new ReplayBench()) {
            Organisation organisation = Organisation.of(20, 22);
            bench.topics.publish(organisation.events());
            bench.topics.publish(organisation.events().subList(5, 60));
            bench.start(2);
            UUID id = bench.ask();

            assertThat(bench.completed(id).progress().events())
                    .isEqualTo(organisation.events().size());
            assertThat(bench.replay(id).progress().records())
                    .isEqualTo(organisation.events().size() + 55);
            assertThat(bench.replay(id).progress().people())
                    .isEqualTo(expected(organisation.careers()).size());
        }
    }

    private static String said(StoredAnswer row) {
        return row.level() + " " + row.status() + " " + row.score() + " " + row.confidence() + " " + row.threshold()
                + " " + row.onLadder();
    }

    private static Map<UUID, String> expected(List<Career> careers) {
        Map<UUID, String> expected = new TreeMap<>();
        for (Career career : careers) {
            CareerHistory history = CareerHistory.of(career.events());
            if (history.employment().isEmployedOn(ReplayBench.TODAY)) {
                ReadinessResult result =
                        ReadinessModel.evaluate(history, LADDER, ReadinessQuestion.on(ReplayBench.TODAY));
                expected.put(
                        career.personId(),
                        result.currentLevel() + " " + result.status() + " " + result.score() + " " + result.confidence()
                                + " " + result.threshold() + " " + LADDER.ref());
            }
        }
        return expected;
    }
}
