package io.careerledger.readiness.replay;

import io.careerledger.events.LadderRef;
import io.careerledger.events.Relation;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderIdentity;
import io.careerledger.readiness.ladder.LadderLimits;
import io.careerledger.readiness.ladder.LadderReader;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ObjectForm;
import io.careerledger.readiness.ladder.Printable;
import io.careerledger.readiness.ladder.Spot;
import io.careerledger.readiness.replay.Bar.Replaced;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One scenario of a request, read field by field; what it cannot mean goes to the faults. */
final class ScenarioForm {

    /** What answers call the judgement by the ladder in force. */
    static final String BASELINE = "baseline";

    private static final List<String> KINDS = List.of("ladder", "document", "overrides");

    private final Spot spot;
    private final ObjectForm form;
    private final JsonNode json;
    private final Rubrics rubrics;

    /**
     * @param json the same value as the spot's
     */
    ScenarioForm(Spot spot, JsonNode json, Rubrics rubrics) {
        this.spot = spot;
        this.form = ObjectForm.of(
                spot,
                "name",
                "ladder",
                "document",
                "overrides",
                "excludeRelations",
                "excludeRaters",
                "levelMapping",
                "competencyMapping");
        this.json = json;
        this.rubrics = rubrics;
    }

    /** @param names of the scenarios before it, to which its own is added */
    Scenario scenario(Set<String> names) {
        String name = form.required("name", "", value -> name(value, names));
        Exclusions exclusions = new Exclusions(excludedRelations(), excludedRaters());
        List<String> kinds =
                KINDS.stream().filter(kind -> form.given(kind).isPresent()).toList();
        if (kinds.size() > 1) {
            spot.fault("must have at most one of ladder, document and overrides, has " + String.join(" and ", kinds));
        } else if (kinds.isEmpty() && exclusions.equals(Exclusions.NONE) && json.isObject()) {
            spot.fault(
                    "must say what is different: ladder, document or overrides, or excludeRelations or excludeRaters");
        }
        return new Scenario(name, bar(kinds), exclusions);
    }

    private static @Nullable String name(Spot value, Set<String> names) {
        String name = value.text(ScenarioReader.MAX_NAME_LENGTH);
        if (BASELINE.equals(name)) {
            value.fault("must be another name: the ladder in force is called that");
        } else if (name != null && !names.add(name)) {
            value.fault("stands twice: every scenario needs a name of its own");
        }
        return name;
    }

    /** Everything given is read, also where only one thing should have been given: its faults are wanted too. */
    private Bar bar(List<String> kinds) {
        Optional<Bar> overridden = form.given("overrides")
                .map(value -> new Overrides(value, json.get("overrides"), rubrics.versions()).bar());
        LadderVersion by = Stream.of(
                        form.given("ladder").map(this::published),
                        form.given("document").map(ScenarioForm::inline))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        boolean moves = kinds.contains("ladder") || kinds.contains("document");
        Map<String, String> levels = mapping("levelMapping", moves, rubrics.levels(), "level", by, Rubrics::levels);
        Map<String, String> competencies =
                mapping("competencyMapping", moves, rubrics.competencies(), "competency", by, Rubrics::competencies);
        if (by == null) {
            return overridden.orElseGet(Bar.InForce::new);
        }
        if (levels.isEmpty() && !rubrics.ladders().contains(by.ladder().id())) {
            spot.faults()
                    .add(
                            spot.childPointer("levelMapping"),
                            null,
                            "is required: nobody of the population is on the ladder "
                                    + Printable.quoted(by.ladder().id()));
        }
        return new Replaced(by, levels, competencies);
    }

    private @Nullable LadderVersion published(Spot value) {
        ObjectForm named = ObjectForm.of(value, "id", "version");
        String id = named.required("id", "", this::knownLadder);
        int version = named.required("version", 0, number -> number.whole(1, LadderLimits.MAX_VERSION));
        if (id.isEmpty() || version == 0) {
            return null;
        }
        Optional<LadderVersion> found = rubrics.catalog().version(new LadderRef(id, version));
        if (found.isEmpty()) {
            named.given("version")
                    .ifPresent(number -> number.fault("the ladder " + Printable.quoted(id) + " has no version "
                            + version + " at the cut; known: " + rubrics.versionsOf(id)));
        }
        return found.orElse(null);
    }

    private @Nullable String knownLadder(Spot value) {
        String id = value.text(LadderLimits.MAX_ID_LENGTH);
        if (id != null && !rubrics.catalog().ids().contains(id)) {
            value.fault(Printable.quoted(id) + " is no ladder known at the cut; "
                    + Rubrics.known(id, rubrics.catalog().ids()));
            return null;
        }
        return id;
    }

    private static @Nullable LadderVersion inline(Spot value) {
        Ladder ladder = LadderReader.read(value, LadderIdentity.AS_WRITTEN);
        return ladder == null ? null : LadderVersion.of(ladder);
    }

    /**
     * What one id on people's own ladders is on the scenario's.
     *
     * @param moves whether the scenario names a ladder at all
     * @param from ids that may be mapped
     * @param by the scenario's ladder; null when it is at fault, so that what ids it has is not known
     */
    private Map<String, String> mapping(
            String field,
            boolean moves,
            Set<String> from,
            String kind,
            @Nullable LadderVersion by,
            Function<LadderVersion, List<String>> to) {
        Map<String, String> mapping = new LinkedHashMap<>();
        form.given(field).ifPresent(value -> {
            if (!moves) {
                value.fault("belongs to a scenario with ladder or document");
            }
            ObjectForm.open(value)
                    .fields()
                    .forEach((id, target) -> map(id, target, from, kind, by == null ? null : to.apply(by), mapping));
        });
        return mapping;
    }

    private static void map(
            String id,
            Spot target,
            Collection<String> from,
            String kind,
            @Nullable List<String> to,
            Map<String, String> mapping) {
        if (!from.contains(id)) {
            target.fault(Printable.quoted(id) + " is no " + kind + " of a ladder of the population; "
                    + Rubrics.known(id, from));
        }
        String value = target.text(LadderLimits.MAX_ID_LENGTH);
        if (value != null && to != null && !to.contains(value)) {
            target.fault("leads nowhere: " + Printable.quoted(value) + " is no " + kind + " of the scenario's ladder; "
                    + Rubrics.known(value, to));
        } else if (value != null) {
            mapping.put(id, value);
        }
    }

    private Set<Relation> excludedRelations() {
        return distinct("excludeRelations", Relation.values().length, value -> value.constant(Relation.class));
    }

    private Set<UUID> excludedRaters() {
        return distinct("excludeRaters", ScenarioReader.MAX_RATERS, ScenarioForm::id);
    }

    private <T> Set<T> distinct(String field, int most, Function<Spot, @Nullable T> read) {
        return form.optionalItems(field, most).stream()
                .map(read)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable UUID id(Spot value) {
        String text = value.text(LadderLimits.MAX_ID_LENGTH);
        if (text == null) {
            return null;
        }
        Optional<UUID> id = Ids.parsed(text);
        if (id.isEmpty()) {
            value.fault("must be the id of a person (a UUID), found the text " + Printable.quoted(text));
        }
        return id.orElse(null);
    }
}
