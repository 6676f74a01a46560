package io.careerledger.readiness.ladder;

import io.careerledger.readiness.ladder.DocumentNode.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of a document read field by field; what it may hold is known, everything else in it is a fault. */
public final class ObjectForm {

    private final Spot spot;
    private final Map<String, Spot> fields;
    private final boolean isObject;

    private ObjectForm(Spot spot, Map<String, Spot> fields, boolean isObject) {
        this.spot = spot;
        this.fields = fields;
        this.isObject = isObject;
    }

    /** The object at the spot, which may only have fields of these names. */
    public static ObjectForm of(Spot spot, String... known) {
        List<String> names = List.of(known);
        if (spot.node() instanceof DocumentNode.Fields object) {
            object.fields().stream()
                    .filter(field -> !names.contains(field.name()))
                    .forEach(field -> spot.faults()
                            .add(
                                    spot.childPointer(field.name()),
                                    field.at(),
                                    "unknown field; known here: " + String.join(", ", names)));
        }
        return open(spot);
    }

    /** The object at the spot, whose names are for the caller to judge. */
    public static ObjectForm open(Spot spot) {
        if (!(spot.node() instanceof DocumentNode.Fields object)) {
            spot.fault("must be an object, found " + spot.node().kind());
            return new ObjectForm(spot, Map.of(), false);
        }
        Map<String, Spot> fields = new LinkedHashMap<>();
        object.fields().forEach(field -> addOnce(field, spot, fields));
        return new ObjectForm(spot, fields, true);
    }

    private static void addOnce(Field field, Spot object, Map<String, Spot> fields) {
        Spot earlier = fields.putIfAbsent(field.name(), object.child(field));
        if (earlier != null) {
            object.faults().add(earlier.pointer(), field.at(), "this name stands twice in one object");
        }
    }

    /** What is there, by name, in the order written. */
    public Map<String, Spot> fields() {
        return fields;
    }

    Optional<Spot> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The field if it is there and says something; an explicit null says nothing. */
    public Optional<Spot> given(String name) {
        return field(name).filter(value -> !(value.node() instanceof DocumentNode.Nothing));
    }

    /** What was read; the placeholder, and a fault, when the field is missing or not fit. */
    public <T> T required(String name, T placeholder, Function<Spot, @Nullable T> read) {
        if (isObject && !fields.containsKey(name)) {
            spot.faults().add(spot.childPointer(name), spot.node().at(), "is required");
        }
        return orElse(name, placeholder, read);
    }

    /** What was read; the fallback when the field is missing, and a fault with it when it is not fit. */
    <T> T orElse(String name, T fallback, Function<Spot, @Nullable T> read) {
        Spot value = fields.get(name);
        T result = value == null ? null : read.apply(value);
        return result == null ? fallback : result;
    }

    String requiredText(String name, int longest) {
        return required(name, "", value -> value.text(longest));
    }

    double number(String name, double fallback, NumberRule rule) {
        return orElse(name, fallback, value -> value.number(rule));
    }

    int whole(String name, int fallback, int least, int most) {
        return orElse(name, fallback, value -> value.whole(least, most));
    }

    @Nullable
    String optionalText(String name, int longest) {
        return given(name).map(value -> value.text(longest)).orElse(null);
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return given(name).map(Spot::date).orElse(null);
    }

    List<Spot> requiredItems(String name, int most) {
        return required(name, List.of(), value -> value.items(1, most));
    }

    /** The items of a list of at most so many; none when the field is missing. */
    public List<Spot> optionalItems(String name, int most) {
        return given(name).map(value -> value.items(0, most)).orElse(List.of());
    }

    /** Notes every id that stands more than once among the items. */
    static List<String> uniqueIds(List<Spot> items) {
        List<String> ids = new ArrayList<>();
        for (Spot item : items) {
            if (item.node() instanceof DocumentNode.Fields object) {
                object.fields().stream()
                        .filter(field -> field.name().equals("id"))
                        .findFirst()
                        .ifPresent(field -> addUnique(item.child(field), ids));
            }
        }
        return ids;
    }

    private static void addUnique(Spot id, List<String> ids) {
        if (id.node() instanceof DocumentNode.Text text) {
            if (ids.contains(text.value())) {
                id.fault("the id " + Printable.quoted(text.value()) + " stands twice");
            }
            ids.add(text.value());
        }
    }
}
