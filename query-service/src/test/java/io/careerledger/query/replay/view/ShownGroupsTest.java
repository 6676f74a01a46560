package io.careerledger.query.replay.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.query.replay.view.ShownGroups.Cell;
import io.careerledger.query.replay.view.ShownGroups.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which groups are too small to be shown, or would give a small one away. */
class ShownGroupsTest {

    private static final UUID MIA = UUID.randomUUID();
    private static final UUID LIN = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();

    @Test
    void showsGroupsOfFive() {
        ShownGroups groups = ShownGroups.of(List.of(cell("PM", MIA, "Core", 5), cell("SPM", LIN, "Growth", 6)));

        assertThat(groups.showsLevel("product-management", "PM")).isTrue();
        assertThat(groups.withheldManagers()).isEmpty();
        assertThat(groups.withheldTeams()).isEmpty();
        assertThat(groups.withheldGroups(Dimension.LEVEL)).isZero();
        assertThat(groups.showsNothing()).isFalse();
    }

    @Test
    void withholdsTheNextSmallestWithTheOnlySmallOneSoThatTheTotalDoesNotGiveItAway() {
        ShownGroups groups = ShownGroups.of(
                List.of(cell("CPO", MIA, "Core", 1), cell("PM", MIA, "Core", 20), cell("SPM", MIA, "Core", 8)));

        assertThat(groups.showsLevel("product-management", "CPO")).isFalse();
        assertThat(groups.showsLevel("product-management", "SPM")).isFalse();
        assertThat(groups.showsLevel("product-management", "PM")).isTrue();
        assertThat(groups.withheldPeople(Dimension.LEVEL)).isEqualTo(9);
    }

    @Test
    void withholdsAsManyAsAreFiveTogether() {
        ShownGroups groups = ShownGroups.of(List.of(
                cell("CPO", MIA, "Core", 1),
                cell("VP", MIA, "Core", 2),
                cell("SPM", MIA, "Core", 7),
                cell("PM", MIA, "Core", 9)));

        assertThat(groups.showsLevel("product-management", "SPM")).isFalse();
        assertThat(groups.showsLevel("product-management", "PM")).isTrue();
    }

    @Test
    void withholdsAGroupThatLeavesTooFewOfAnotherKindAroundIt() {
        ShownGroups groups = ShownGroups.of(List.of(
                cell("PM", MIA, "Core", 5),
                cell("PM", LIN, "Core", 2),
                cell("PM", LIN, "Growth", 9),
                cell("PM", BO, "Growth", 9)));

        assertThat(groups.withheldTeams().contains("Core")
                        || groups.withheldManagers().contains(MIA))
                .isTrue();
    }

    @Test
    void showsNothingOfFewerThanFivePeople() {
        assertThat(ShownGroups.of(List.of(cell("PM", MIA, "Core", 4))).showsNothing())
                .isTrue();
        assertThat(ShownGroups.of(List.of()).showsNothing()).isTrue();
    }

    @Test
    void countsSmallGroupsOfAnything() {
        assertThat(ShownGroups.small(Map.of("a", 9L, "b", 3L, "c", 3L))).containsExactlyInAnyOrder("b", "c");
        assertThat(ShownGroups.small(Map.of("a", 9L, "b", 5L))).isEmpty();
    }

    @Test
    void neverLeavesFewerThanFiveByDifferenceInRandomOrganisations() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Cell> cells = new ArrayList<>();
            for (int cell = 0; cell < 1 + random.nextInt(12); cell++) {
                cells.add(cell(
                        "L" + random.nextInt(4),
                        random.nextInt(5) == 0 ? null : new UUID(0, random.nextInt(5)),
                        random.nextInt(5) == 0 ? null : "T" + random.nextInt(4),
                        1 + random.nextInt(9)));
            }
            ShownGroups groups = ShownGroups.of(cells);
            for (Dimension dimension : Dimension.values()) {
                long withheld = groups.withheldPeople(dimension);
                boolean everything =
                        withheld == cells.stream().mapToLong(Cell::people).sum();
                assertThat(withheld == 0 || everything || (withheld >= 5 && groups.withheldGroups(dimension) > 1))
                        .as("%s of %s", dimension, cells)
                        .isTrue();
            }
        }
    }

    private static Cell cell(String level, @Nullable UUID manager, @Nullable String team, long people) {
        return new Cell("product-management", level, manager, team, people);
    }
}
