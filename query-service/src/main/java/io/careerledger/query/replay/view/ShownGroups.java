package io.careerledger.query.replay.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of people a caller without names is shown: none of under {@value #LEAST}, and none that leaves one of under
 * {@value #LEAST} when it is taken from a total or from another group that is shown.
 */
final class ShownGroups {

    /** People in a group that is shown. */
    static final int LEAST = 5;

    /** By what people are put into groups; where two of them tell too much together, the earlier one is shown. */
    enum Dimension {
        LEVEL,
        MANAGER,
        TEAM
    }

    /**
     * People who are in the same groups.
     *
     * @param manager null without one, as is the team
     */
    record Cell(
            String ladder,
            String level,
            @Nullable UUID manager,
            @Nullable String team,
            long people) {

        private Object group(Dimension dimension) {
            return switch (dimension) {
                case LEVEL -> new Level(ladder, level);
                case MANAGER -> Optional.ofNullable(manager);
                case TEAM -> Optional.ofNullable(team);
            };
        }
    }

    /** A level of a ladder. */
    record Level(String ladder, String level) {}

    private final Map<Dimension, Map<Object, Long>> sizes = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Set<Object>> withheld = new EnumMap<>(Dimension.class);

    private ShownGroups(Collection<Cell> cells) {
        for (Dimension dimension : Dimension.values()) {
            Map<Object, Long> groups = new LinkedHashMap<>();
            cells.forEach(cell -> groups.merge(cell.group(dimension), cell.people(), Long::sum));
            sizes.put(dimension, groups);
            withheld.put(dimension, small(groups));
        }
        while (separates(cells)) {
            withheld.replaceAll((dimension, some) -> completed(of(dimension), some));
        }
    }

    static ShownGroups of(Collection<Cell> cells) {
        return new ShownGroups(cells);
    }

    boolean showsLevel(String ladder, String level) {
        return shows(Dimension.LEVEL, new Level(ladder, level));
    }

    /** Whether all of them together are too few to say anything. */
    boolean showsNothing() {
        return of(Dimension.LEVEL).values().stream().mapToLong(Long::longValue).sum() < LEAST;
    }

    /** Levels whose people are not shown. */
    List<Level> withheldLevels() {
        return someOf(Dimension.LEVEL).stream()
                .filter(Level.class::isInstance)
                .map(Level.class::cast)
                .toList();
    }

    /** Managers whose reports are not shown. */
    List<UUID> withheldManagers() {
        return withheldOf(Dimension.MANAGER, UUID.class);
    }

    /** Teams that are not shown. */
    List<String> withheldTeams() {
        return withheldOf(Dimension.TEAM, String.class);
    }

    /** Whether those without a manager, or without a team, are not shown. */
    boolean withholdsNone(Dimension dimension) {
        return someOf(dimension).contains(Optional.empty());
    }

    private <T> List<T> withheldOf(Dimension dimension, Class<T> type) {
        return someOf(dimension).stream()
                .filter(Optional.class::isInstance)
                .map(Optional.class::cast)
                .flatMap(Optional<?>::stream)
                .map(type::cast)
                .toList();
    }

    /** Groups that are not shown. */
    int withheldGroups(Dimension dimension) {
        return someOf(dimension).size();
    }

    /** People in them. */
    long withheldPeople(Dimension dimension) {
        return someOf(dimension).stream()
                .mapToLong(group -> of(dimension).getOrDefault(group, 0L))
                .sum();
    }

    private boolean shows(Dimension dimension, Object group) {
        return of(dimension).containsKey(group) && !someOf(dimension).contains(group);
    }

    private Map<Object, Long> of(Dimension dimension) {
        return sizes.getOrDefault(dimension, Map.of());
    }

    private Set<Object> someOf(Dimension dimension) {
        return withheld.getOrDefault(dimension, Set.of());
    }

    /** Those of under {@value #LEAST}, and as many more as must go with them. */
    static <K> Set<K> small(Map<K, Long> groups) {
        Set<K> small = new HashSet<>();
        groups.forEach((group, size) -> {
            if (size < LEAST) {
                small.add(group);
            }
        });
        return completed(groups, small);
    }

    /** Whoever is withheld must not come out by difference from the total: not alone, and not fewer than {@value #LEAST}. */
    private static <K> Set<K> completed(Map<K, Long> groups, Set<K> some) {
        Set<K> withheld = new HashSet<>(some);
        List<K> bySize = new ArrayList<>(groups.keySet());
        bySize.sort(Comparator.comparing(group -> groups.getOrDefault(group, 0L)));
        for (K next : bySize) {
            long people = withheld.stream()
                    .mapToLong(group -> groups.getOrDefault(group, 0L))
                    .sum();
            if (withheld.isEmpty() || (withheld.size() > 1 && people >= LEAST)) {
                return withheld;
            }
            withheld.add(next);
        }
        return withheld;
    }

    /** Withholds more groups where some of one kind lie within one of another and leave too few of it; whether it did. */
    private boolean separates(Collection<Cell> cells) {
        boolean found = false;
        for (Dimension outer : Dimension.values()) {
            for (Dimension inner : Dimension.values()) {
                found |= outer != inner && separates(cells, outer, inner);
            }
        }
        return found;
    }

    private boolean separates(Collection<Cell> cells, Dimension outer, Dimension inner) {
        Map<Object, Object> within = within(cells, outer, inner);
        Map<Object, List<Object>> parts = new LinkedHashMap<>();
        within.forEach((part, whole) -> {
            if (shows(inner, part) && shows(outer, whole)) {
                parts.computeIfAbsent(whole, any -> new ArrayList<>()).add(part);
            }
        });
        boolean found = false;
        for (Map.Entry<Object, List<Object>> whole : parts.entrySet()) {
            if (leavesTooFew(of(outer).getOrDefault(whole.getKey(), 0L), whole.getValue(), inner)) {
                // a team is mostly a manager and her reports: the reports are what is asked about
                if (inner.compareTo(outer) > 0) {
                    withhold(inner, smallest(whole.getValue(), inner));
                } else {
                    withhold(outer, whole.getKey());
                }
                found = true;
            }
        }
        return found;
    }

    private void withhold(Dimension dimension, Object group) {
        Set<Object> more = new HashSet<>(someOf(dimension));
        more.add(group);
        withheld.put(dimension, more);
    }

    /** Which inner groups have all of their people in one outer group, and in which. */
    private static Map<Object, Object> within(Collection<Cell> cells, Dimension outer, Dimension inner) {
        Map<Object, Object> within = new LinkedHashMap<>();
        Set<Object> across = new HashSet<>();
        for (Cell cell : cells) {
            Object whole = within.putIfAbsent(cell.group(inner), cell.group(outer));
            if (whole != null && !whole.equals(cell.group(outer))) {
                across.add(cell.group(inner));
            }
        }
        within.keySet().removeAll(across);
        return within;
    }

    /** Whether the whole without some of its parts, any of them, has too few left: the largest parts take the most away. */
    private boolean leavesTooFew(long whole, List<Object> parts, Dimension inner) {
        long left = whole;
        for (Object part : parts) {
            left -= of(inner).getOrDefault(part, 0L);
        }
        return left > 0 && left < LEAST;
    }

    private Object smallest(List<Object> parts, Dimension inner) {
        return parts.stream()
                .min(Comparator.comparing(part -> of(inner).getOrDefault(part, 0L)))
                .orElseThrow();
    }
}
