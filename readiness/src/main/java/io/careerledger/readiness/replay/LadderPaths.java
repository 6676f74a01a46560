package io.careerledger.readiness.replay;

import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The single values of one ladder document that a scenario may change, by paths of ids with dots between them:
 * {@code levels.SPM.expectations.unit-economics.rating}, {@code model.relationWeights.SELF}. No id contains a dot.
 *
 * <p>These are the document's numbers, the must-have flags, and a level's tier; an expectation may be one that the level lacks
 * for a competency of the ladder. Names, texts and the identity of the document are no part of a rubric.
 */
final class LadderPaths {

    /** How the best advice begins. */
    static final String MEANT = "did you mean ";

    private static final List<String> ROOT = List.of("levels", "model", "currencyRates", "quorum", "mentorCapacity");
    private static final List<String> LEVEL = List.of(
            "tier",
            "readyAt",
            "outcomeWeight",
            "referenceBenefit",
            "referencePercent",
            "verifiedNeeded",
            "mentoringWeight",
            "mentorshipsNeeded",
            "expectations");
    private static final List<String> EXPECTATION = List.of("rating", "weight", "mustHave");

    private final Ladder ladder;
    private final JsonNode model;

    LadderPaths(Ladder ladder) {
        this.ladder = ladder;
        this.model = LadderJson.write(ladder).get("model");
    }

    boolean has(String path) {
        List<String> segments = segments(path);
        for (int index = 0; index < segments.size(); index++) {
            if (!namesAfter(segments.subList(0, index)).contains(segments.get(index))) {
                return false;
            }
        }
        return namesAfter(segments).isEmpty();
    }

    /** What the caller of an unknown path may have meant; empty when nothing in this ladder resembles it. */
    Optional<String> advice(String path) {
        List<String> meant = new ArrayList<>();
        for (String segment : segments(path)) {
            List<String> names = namesAfter(meant);
            Optional<String> name = names.contains(segment) ? Optional.of(segment) : Nearest.to(segment, names);
            if (name.isEmpty()) {
                return meant.isEmpty() || names.isEmpty()
                        ? Optional.empty()
                        : Optional.of("after '" + String.join(".", meant) + "': " + Rubrics.known(segment, names));
            }
            meant.add(name.get());
        }
        List<String> further = namesAfter(meant);
        String known = String.join(".", meant);
        return Optional.of(
                further.isEmpty()
                        ? MEANT + "'" + known + "'?"
                        : "'" + known + "' goes on: " + String.join(", ", further));
    }

    /**
     * Sets the value in the ladder's document.
     *
     * @param path one that this ladder {@link #has}
     * @return JSON Pointer to the value in the document
     */
    String put(String path, JsonNode value, ObjectNode document) {
        List<String> segments = segments(path);
        StringBuilder pointer = new StringBuilder();
        JsonNode at = document;
        for (String segment : segments.subList(0, segments.size() - 1)) {
            if (at.isArray()) {
                int index = ladder.indexOf(segment);
                pointer.append('/').append(index);
                at = at.get(index);
            } else {
                pointer.append('/').append(segment);
                at = child((ObjectNode) at, segment);
            }
        }
        ((ObjectNode) at).set(segments.getLast(), value);
        return pointer.append('/').append(segments.getLast()).toString();
    }

    /** The expectation that a level lacks comes into being with its first number. */
    private static JsonNode child(ObjectNode object, String name) {
        JsonNode child = object.get(name);
        return child == null ? object.putObject(name) : child;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** What may follow a known beginning of a path; nothing where it ends at a value. */
    private List<String> namesAfter(List<String> known) {
        return switch (known.size()) {
            case 0 -> ROOT;
            case 1 -> namesIn(known.getFirst());
            default -> known.getFirst().equals("levels") ? namesInLevel(known) : namesInModel(known);
        };
    }

    private List<String> namesIn(String root) {
        return switch (root) {
            case "levels" -> ladder.levels().stream().map(Level::id).toList();
            case "model" -> List.copyOf(model.propertyNames());
            case "currencyRates" -> List.copyOf(ladder.currencyRates().keySet());
            default -> List.of();
        };
    }

    private List<String> namesInLevel(List<String> known) {
        if (known.size() == 2) {
            return LEVEL;
        }
        if (!known.get(2).equals("expectations")) {
            return List.of();
        }
        return switch (known.size()) {
            case 3 -> ladder.competencies().stream().map(Competency::id).toList();
            case 4 -> EXPECTATION;
            default -> List.of();
        };
    }

    private List<String> namesInModel(List<String> known) {
        boolean inModel = known.getFirst().equals("model") && known.size() == 2;
        JsonNode named = inModel ? model.get(known.get(1)) : null;
        return named != null && named.isObject() ? List.copyOf(named.propertyNames()) : List.of();
    }
}
