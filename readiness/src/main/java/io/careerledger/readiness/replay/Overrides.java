package io.careerledger.readiness.replay;

import io.careerledger.events.LadderRef;
import io.careerledger.readiness.ladder.LadderFault;
import io.careerledger.readiness.ladder.LadderIdentity;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderReader;
import io.careerledger.readiness.ladder.LadderReading;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ObjectForm;
import io.careerledger.readiness.ladder.Spot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Single numbers of ladder documents, changed by their paths in every version that has them.
 *
 * <p>A changed document is judged as a whole again, so that no rule of a ladder document can be broken by its parts.
 */
final class Overrides {

    private final Spot spot;
    private final List<LadderVersion> versions;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Set<LadderFault> found = new LinkedHashSet<>();

    /**
     * @param json the same value as the spot's
     * @param versions that people of the population may be judged by
     */
    Overrides(Spot spot, JsonNode json, List<LadderVersion> versions) {
        this.spot = spot;
        this.versions = versions;
        ObjectForm form = ObjectForm.open(spot);
        if (json.isObject() && (json.isEmpty() || json.size() > ScenarioReader.MAX_OVERRIDES)) {
            spot.fault("must have 1 to " + ScenarioReader.MAX_OVERRIDES + " numbers, has " + json.size());
        } else {
            form.fields().keySet().forEach(path -> values.put(path, json.get(path)));
        }
    }

    /** The changed versions; those that could be made where something is at fault. */
    Bar bar() {
        List<LadderPaths> paths = versions.stream()
                .map(version -> new LadderPaths(version.ladder()))
                .toList();
        values.keySet().removeIf(path -> isUnknown(path, paths));
        Map<LadderRef, LadderVersion> changed = new HashMap<>();
        for (int index = 0; index < versions.size(); index++) {
            LadderRef ref = versions.get(index).ref();
            changed(versions.get(index), paths.get(index)).ifPresent(version -> changed.put(ref, version));
        }
        found.forEach(fault -> spot.faults().add(fault.pointer(), null, fault.detail()));
        return new Bar.Overridden(changed);
    }

    private boolean isUnknown(String path, List<LadderPaths> paths) {
        if (paths.stream().anyMatch(known -> known.has(path))) {
            return false;
        }
        String advice = paths.stream()
                .map(known -> known.advice(path))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(said -> !said.startsWith(LadderPaths.MEANT)))
                .orElse("paths go by ids, such as levels.<level>.readyAt or model.ratingHalfLifeDays");
        found.add(fault(path, "is no number of a ladder of the population; " + advice));
        return true;
    }

    private LadderFault fault(String path, String detail) {
        return new LadderFault(spot.childPointer(path), detail, null);
    }

    private Optional<LadderVersion> changed(LadderVersion version, LadderPaths paths) {
        ObjectNode document = LadderJson.write(version.ladder());
        Map<String, String> pathByPointer = new LinkedHashMap<>();
        values.forEach((path, value) -> {
            if (paths.has(path)) {
                pathByPointer.put(paths.put(path, value, document), path);
            }
        });
        if (pathByPointer.isEmpty()) {
            return Optional.empty();
        }
        LadderReading reading = LadderReader.read(document, LadderIdentity.AS_WRITTEN);
        reading.allFaults().forEach(fault -> found.add(repointed(fault, version.ref(), pathByPointer)));
        return reading instanceof LadderReading.Valid valid
                ? Optional.of(LadderVersion.of(valid.ladder()))
                : Optional.empty();
    }

    /** The fault where the caller can mend it: at the number, or at one that stands beside what is wrong or within it. */
    private LadderFault repointed(LadderFault fault, LadderRef ref, Map<String, String> pathByPointer) {
        String exact = pathByPointer.get(fault.pointer());
        if (exact != null) {
            return fault(exact, fault.detail());
        }
        String parent = fault.pointer().substring(0, Math.max(0, fault.pointer().lastIndexOf('/')));
        String detail = fault.detail() + " (in " + ref + " at " + fault.pointer() + ")";
        return firstBelow(fault.pointer(), pathByPointer)
                .or(() -> firstBelow(parent, pathByPointer))
                .map(path -> fault(path, detail))
                .orElseGet(() -> new LadderFault(spot.pointer(), detail, null));
    }

    private static Optional<String> firstBelow(String pointer, Map<String, String> pathByPointer) {
        return pathByPointer.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(pointer + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
