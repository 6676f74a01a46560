package io.careerledger.readiness.ladder;

import io.careerledger.readiness.ladder.LadderDiff.CompetencyChange;
import io.careerledger.readiness.ladder.LadderDiff.CriterionChange;
import io.careerledger.readiness.ladder.LadderDiff.FieldChange;
import io.careerledger.readiness.ladder.LadderDiff.Kind;
import io.careerledger.readiness.ladder.LadderDiff.LevelChange;
import io.careerledger.readiness.ladder.LadderDiff.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds the differences of two ladders by their documents, so that no field can be forgotten. */
final class LadderComparison {

    private LadderComparison() {}

    static LadderDiff of(LadderVersion from, LadderVersion to) {
        return new LadderDiff(
                Side.of(from),
                Side.of(to),
                from.hash().equals(to.hash()),
                ladderFields(from.ladder(), to.ladder()),
                competencies(from.ladder(), to.ladder()),
                levels(from.ladder(), to.ladder()));
    }

    private static List<FieldChange> ladderFields(Ladder from, Ladder to) {
        List<FieldChange> changes = new ArrayList<>(fields(ownFields(from), ownFields(to)));
        order("competencies", byId(from.competencies(), Competency::id), byId(to.competencies(), Competency::id))
                .ifPresent(changes::add);
        order("levels", byId(from.levels(), Level::id), byId(to.levels(), Level::id))
                .ifPresent(changes::add);
        return changes;
    }

    /** Without the id and version, which the sides tell, and without what is compared one by one. */
    private static ObjectNode ownFields(Ladder ladder) {
        return LadderJson.write(ladder).remove(List.of("id", "version", "competencies", "levels"));
    }

    private static List<CompetencyChange> competencies(Ladder from, Ladder to) {
        Map<String, Competency> before = byId(from.competencies(), Competency::id);
        Map<String, Competency> after = byId(to.competencies(), Competency::id);
        return union(after, before).stream()
                .flatMap(id -> competency(id, before.get(id), after.get(id)).stream())
                .toList();
    }

    private static Optional<CompetencyChange> competency(
            String id, @Nullable Competency before, @Nullable Competency after) {
        if (before == null || after == null) {
            String name = Objects.requireNonNull(after == null ? before : after).name();
            return Optional.of(new CompetencyChange(id, name, kind(before, after), List.of()));
        }
        List<FieldChange> fields = fields(LadderJson.competency(before), LadderJson.competency(after));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompetencyChange(id, after.name(), Kind.CHANGED, fields));
    }

    private static List<LevelChange> levels(Ladder from, Ladder to) {
        Map<String, Level> before = byId(from.levels(), Level::id);
        Map<String, Level> after = byId(to.levels(), Level::id);
        return union(after, before).stream()
                .map(id -> level(before.get(id), from, after.get(id), to))
                .filter(change -> change.kind() != Kind.CHANGED
                        || !change.fields().isEmpty()
                        || !change.criteria().isEmpty())
                .toList();
    }

    private static LevelChange level(@Nullable Level before, Ladder from, @Nullable Level after, Ladder to) {
        Level named = Objects.requireNonNull(after == null ? before : after);
        List<FieldChange> fields =
                before == null || after == null ? List.of() : fields(levelFields(before, from), levelFields(after, to));
        return new LevelChange(named.id(), named.name(), kind(before, after), fields, criteria(before, after));
    }

    private static ObjectNode levelFields(Level level, Ladder ladder) {
        ObjectNode fields = LadderJson.levelFields(level);
        ladder.next(level.id()).ifPresent(next -> fields.put("next", next.id()));
        return fields;
    }

    private static List<CriterionChange> criteria(@Nullable Level before, @Nullable Level after) {
        Map<String, Expectation> old = before == null ? Map.of() : byId(before.expectations(), Expectation::competency);
        Map<String, Expectation> now = after == null ? Map.of() : byId(after.expectations(), Expectation::competency);
        return union(now, old).stream()
                .filter(id -> !Objects.equals(old.get(id), now.get(id)))
                .map(id -> new CriterionChange(id, kind(old.get(id), now.get(id)), old.get(id), now.get(id)))
                .toList();
    }

    private static Kind kind(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    private static List<FieldChange> fields(ObjectNode before, ObjectNode after) {
        Map<String, JsonNode> old = leaves("", before);
        Map<String, JsonNode> now = leaves("", after);
        return union(now, old).stream()
                .filter(field -> !Objects.equals(old.get(field), now.get(field)))
                .map(field -> new FieldChange(field, old.get(field), now.get(field)))
                .toList();
    }

    /** Every value that is no object, by its path with dots. */
    private static Map<String, JsonNode> leaves(String prefix, JsonNode object) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                leaves.putAll(leaves(prefix + field.getKey() + ".", field.getValue()));
            } else {
                leaves.put(prefix + field.getKey(), field.getValue());
            }
        });
        return leaves;
    }

    /** A change when the ids that both have stand in another order. */
    private static Optional<FieldChange> order(String field, Map<String, ?> before, Map<String, ?> after) {
        List<String> old = before.keySet().stream().filter(after::containsKey).toList();
        List<String> now = after.keySet().stream().filter(before::containsKey).toList();
        return old.equals(now)
                ? Optional.empty()
                : Optional.of(new FieldChange(field, array(before.keySet()), array(after.keySet())));
    }

    private static JsonNode array(Collection<String> ids) {
        var array = JsonNodeFactory.instance.arrayNode();
        ids.forEach(array::add);
        return array;
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    private static Set<String> union(Map<String, ?> first, Map<String, ?> then) {
        return Stream.of(first, then)
                .flatMap(map -> map.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
