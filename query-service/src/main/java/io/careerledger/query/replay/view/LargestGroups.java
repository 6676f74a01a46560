package io.careerledger.query.replay.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The largest groups of every side of a replay, the largest first, and how many there are. Not for several threads. */
final class LargestGroups {

    private final Map<Key, List<GroupItem>> items = new HashMap<>();
    private final Map<Key, Integer> totals = new HashMap<>();
    private final Set<UUID> managers = new HashSet<>();

    private record Key(int scenario, GroupKind kind) {}

    /**
     * Adds a group behind those that are larger.
     *
     * @param total groups of this kind and side
     * @param managerId herself, whoever sees it
     */
    void add(int scenario, GroupKind kind, int total, @Nullable UUID managerId, GroupItem item) {
        Key key = new Key(scenario, kind);
        items.computeIfAbsent(key, any -> new ArrayList<>()).add(item);
        totals.put(key, total);
        if (managerId != null) {
            managers.add(managerId);
        }
    }

    List<GroupItem> of(int scenario, GroupKind kind) {
        return items.getOrDefault(new Key(scenario, kind), List.of());
    }

    /** How many groups there are, these and smaller ones. */
    int total(int scenario, GroupKind kind) {
        return totals.getOrDefault(new Key(scenario, kind), 0);
    }

    /** Whose reports are among them. */
    Set<UUID> managers() {
        return managers;
    }
}
