package io.careerledger.query.replay.view;

import io.careerledger.query.projection.read.Conditions;
import io.careerledger.query.projection.table.SqlArrays;
import io.careerledger.query.replay.view.ShownGroups.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a replay that a caller must not see, none for one who sees names.
 *
 * @param shown of people; null where all are
 * @param decisions target levels about which there are too few decisions
 */
record Groups(@Nullable ShownGroups shown, Set<Level> decisions) {

    static final Groups ALL = new Groups(null, Set.of());

    Groups {
        decisions = Set.copyOf(decisions);
    }

    /** Whether changes are left out. */
    boolean withholdsPeople() {
        return !levels().isEmpty();
    }

    /** Whether groups of a kind are left out. */
    boolean withholds(GroupKind kind) {
        return shown != null && shown.withheldGroups(kind.dimension()) > 0;
    }

    /** Whether the whole population is too small a group. */
    boolean saysNothing() {
        return shown != null && shown.showsNothing();
    }

    private List<Level> levels() {
        return shown == null ? List.of() : shown.withheldLevels();
    }

    /** Leaves out people at levels that are not shown, of {@code a (ladder, level)}. */
    void levels(Conditions conditions) {
        exclude(conditions, "(a.ladder, a.level)", levels());
    }

    /** Leaves out decisions about levels that are not shown, of {@code d (ladder, target_level)}. */
    void decisions(Conditions conditions) {
        exclude(conditions, "(d.ladder, d.target_level)", List.copyOf(decisions));
    }

    /** Leaves out groups of a kind that are not shown, of {@code g}; groups of the other kind it lets through. */
    void groups(Conditions conditions, GroupKind kind) {
        if (shown == null || shown.withheldGroups(kind.dimension()) == 0) {
            return;
        }
        String column = kind == GroupKind.MANAGER ? "g.manager_id" : "g.team";
        String parameter = "withheld" + kind.name();
        conditions
                .and("not (g.kind = '" + kind.name() + "' and (" + column + " = any (:" + parameter + ") or (" + column
                        + " is null and :" + parameter + "None)))")
                .with(parameter + "None", shown.withholdsNone(kind.dimension()))
                .with(
                        parameter,
                        kind == GroupKind.MANAGER
                                ? SqlArrays.ids(shown.withheldManagers())
                                : SqlArrays.texts(shown.withheldTeams()));
    }

    private static void exclude(Conditions conditions, String columns, List<Level> levels) {
        if (!levels.isEmpty()) {
            conditions
                    .and(columns + " not in (select * from unnest(:withheldLadders, :withheldLevels))")
                    .with(
                            "withheldLadders",
                            SqlArrays.texts(levels.stream().map(Level::ladder).toList()))
                    .with(
                            "withheldLevels",
                            SqlArrays.texts(levels.stream().map(Level::level).toList()));
        }
    }
}
