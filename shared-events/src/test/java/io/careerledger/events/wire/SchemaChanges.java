package io.careerledger.events.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What of a schema's change breaks history: a body that was valid must stay valid and keep its meaning.
 *
 * <p>Refused are fields removed or renamed, retyped, made required or added as required, enumerations and ranges
 * narrowed, and marks of personal data removed. Allowed within a revision are new fields that may be absent, fields no
 * longer required and new constants; all else needs a new revision with an upcaster.
 */
final class SchemaChanges {

    private final List<String> faults = new ArrayList<>();

    private SchemaChanges() {}

    /** Each breaking change as {@code pointer: what}; empty when {@code current} can take the place of {@code released}. */
    static List<String> breaking(JsonNode released, JsonNode current) {
        SchemaChanges changes = new SchemaChanges();
        changes.compare("", released, current);
        return List.copyOf(changes.faults);
    }

    private void compare(String at, JsonNode released, JsonNode current) {
        for (String keyword : List.of("type", "format", "pattern")) {
            if (!orNull(released, keyword).equals(orNull(current, keyword))) {
                fault(at, keyword + " changed");
            }
        }
        compareRange(at, released, current);
        compareConstants(at, released, current);
        if (released.has("x-personal") && !current.has("x-personal")) {
            fault(at, "no longer marked personal");
        }
        compareFields(at, released, current);
        if (released.has("items") && current.has("items")) {
            compare(at + "/items", released.get("items"), current.get("items"));
        }
    }

    private void compareRange(String at, JsonNode released, JsonNode current) {
        if (current.has("minimum")
                && (!released.has("minimum")
                        || current.get("minimum")
                                        .asDecimal()
                                        .compareTo(released.get("minimum").asDecimal())
                                > 0)) {
            fault(at, "minimum raised");
        }
        if (current.has("maximum")
                && (!released.has("maximum")
                        || current.get("maximum")
                                        .asDecimal()
                                        .compareTo(released.get("maximum").asDecimal())
                                < 0)) {
            fault(at, "maximum lowered");
        }
    }

    private void compareConstants(String at, JsonNode released, JsonNode current) {
        if (current.has("enum")) {
            Set<String> lost = texts(released.path("enum"));
            lost.removeAll(texts(current.get("enum")));
            if (!released.has("enum") || !lost.isEmpty()) {
                fault(at, "enum narrowed");
            }
        }
    }

    private void compareFields(String at, JsonNode released, JsonNode current) {
        Set<String> requiredThen = texts(released.path("required"));
        Set<String> requiredNow = texts(current.path("required"));
        for (Map.Entry<String, JsonNode> field : released.path("properties").properties()) {
            String place = at + "/" + field.getKey();
            JsonNode now = current.path("properties").get(field.getKey());
            if (now == null) {
                fault(place, "removed or renamed");
                continue;
            }
            if (requiredNow.contains(field.getKey()) && !requiredThen.contains(field.getKey())) {
                fault(place, "made required");
            }
            compare(place, field.getValue(), now);
        }
        requiredNow.stream()
                .filter(name -> !released.path("properties").has(name))
                .forEach(name -> fault(at + "/" + name, "new and required"));
    }

    private void fault(String at, String what) {
        faults.add((at.isEmpty() ? "/" : at) + ": " + what);
    }

    private static JsonNode orNull(JsonNode schema, String keyword) {
        JsonNode value = schema.get(keyword);
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
