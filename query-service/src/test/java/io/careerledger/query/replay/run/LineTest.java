package io.careerledger.query.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.LadderRef;
import io.careerledger.query.testing.Career;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a replay is about. */
class LineTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);

    private final List<Career> all = new ArrayList<>();

    @Test
    void isAboutAManagersLineDirectAndIndirectOnTheDay() {
        try (ReplayBench bench = new ReplayBench()) {
            Career boss = joined("Boss", "DIRECTOR", null);
            Career lead = joined("Lead", "GPM", boss);
            Career direct = joined("Direct", "PM", boss);
            Career indirect = joined("Indirect", "PM", lead);
            Career moved = joined("Moved", "PM", lead);
            moved.with(new ReportingLineChanged(moved.personId(), null, "Else", LocalDate.of(2024, 6, 1)));
            Career later = joined("Later", "PM", lead);
            later.with(new ReportingLineChanged(later.personId(), null, "Else", ReplayBench.TODAY.plusDays(1)));
            Career left = joined("Left", "GPM", boss);
            left.with(new PersonLeft(left.personId(), null, LocalDate.of(2024, 9, 1)));
            Career orphan = joined("Orphan", "PM", left);
            joined("Stranger", "PM", null);
            bench.publish(all);
            bench.start(2);
            UUID id = bench.ask(null, null, boss.personId(), ReplayBench.SCENARIOS);
            bench.completed(id);

            assertThat(bench.everybody(id, 0))
                    .extracting(StoredAnswer::personId)
                    .containsExactlyInAnyOrder(
                            lead.personId(),
                            direct.personId(),
                            indirect.personId(),
                            later.personId(),
                            orphan.personId());
            assertThat(bench.everybody(id, 0))
                    .filteredOn(row -> row.personId().equals(indirect.personId()))
                    .extracting(StoredAnswer::managerId)
                    .containsExactly(lead.personId());
        }
    }

    @Test
    void countsTheFactsOfItsPeopleAlone() {
        try (ReplayBench bench = new ReplayBench()) {
            Career boss = joined("Boss", "GPM", null);
            Career direct = joined("Direct", "PM", boss);
            direct.rated("execution", 3, boss.personId(), START.plusDays(40));
            joined("Stranger", "PM", null);
            bench.publish(all);
            bench.start(2);

            assertThat(bench.completed(bench.ask(null, null, boss.personId(), ReplayBench.SCENARIOS))
                            .progress()
                            .events())
                    .isEqualTo(2);
        }
    }

    @Test
    void failsWhenItIsAboutNobody() {
        try (ReplayBench bench = new ReplayBench()) {
            Career alone = joined("Alone", "PM", null);
            bench.publish(all);
            bench.start(2);

            assertThat(bench.failure(bench.ask(null, null, alone.personId(), ReplayBench.SCENARIOS)))
                    .contains("/problems/empty-population");
            assertThat(bench.failure(bench.ask(null, "ai-product-management", null, ReplayBench.SCENARIOS)))
                    .contains("/problems/empty-population");
        }
    }

    @Test
    void isAboutThePeopleOfOneLadder() {
        try (ReplayBench bench = new ReplayBench()) {
            joined("Product", "PM", null);
            Career ai = new Career(UUID.randomUUID(), new LadderRef("ai-product-management", 1))
                    .joinsOn("ai-product-management", "Ai", "PM", START);
            all.add(ai);
            bench.publish(all);
            bench.start(1);
            UUID id = bench.ask(null, "ai-product-management", null, ReplayBench.SCENARIOS);
            bench.completed(id);

            assertThat(bench.everybody(id, 0))
                    .extracting(StoredAnswer::personId)
                    .containsExactly(ai.personId());
        }
    }

    private Career joined(String name, String level, @Nullable Career manager) {
        Career career = Career.joined(name, level, START, manager == null ? null : manager.personId());
        all.add(career);
        return career;
    }
}
