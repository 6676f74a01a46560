package io.careerledger.readiness.ladder;

import io.careerledger.readiness.ladder.DocumentNode.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value of a document under judgement: where it stands, and the list that its faults go to.
 *
 * <p>A value that does not fit is noted as a fault and answered by null, so that reading goes on and finds the rest.
 */
public record Spot(DocumentNode node, String pointer, Faults faults) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * The root of a tree that was parsed before.
     *
     * @param pointer where the tree stands in what it is part of
     */
    public static Spot of(JsonNode tree, String pointer, Faults faults) {
        try {
            return new Spot(JsonText.of(tree), pointer, faults);
        } catch (MalformedDocument e) {
            faults.add(pointer, null, e.fault().detail());
            return new Spot(new DocumentNode.Nothing(null), pointer, new Faults());
        }
    }

    Spot child(Field field) {
        return new Spot(field.value(), childPointer(field.name()), faults);
    }

    /** RFC 6901: {@code ~} and {@code /} in a name are escaped. */
    public String childPointer(String name) {
        return pointer + "/" + Printable.text(name).replace("~", "~0").replace("/", "~1");
    }

    /** Notes what is wrong with the value. */
    public void fault(String detail) {
        faults.add(pointer, node.at(), detail);
    }

    private void wrong(String expected) {
        fault(expected + ", found " + node.kind());
    }

    /** Text that is not blank, can be stored, and has at most so many characters. */
    public @Nullable String text(int longest) {
        if (!(node instanceof DocumentNode.Text text)) {
            wrong(
                    node instanceof DocumentNode.Numeric || node instanceof DocumentNode.Flag
                            ? "must be text (in quotes)"
                            : "must be text");
            return null;
        }
        String value = text.value();
        if (value.isBlank()) {
            wrong("must not be empty");
            return null;
        }
        if (!Printable.isStorable(value)) {
            wrong("must not contain NUL or half a surrogate pair");
            return null;
        }
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            fault("must have at most " + longest + " characters, has " + length);
            return null;
        }
        return value;
    }

    /** An id of a ladder, level or competency. */
    @Nullable
    String id() {
        String value = text(LadderLimits.MAX_ID_LENGTH);
        if (value != null && !ID.matcher(value).matches()) {
            wrong("must be letters and digits, in groups joined by '-' or '_'");
            return null;
        }
        return value;
    }

    @Nullable
    Double number(NumberRule rule) {
        if (!(node instanceof DocumentNode.Numeric number) || !rule.allows(number.value())) {
            wrong("must be " + rule);
            return null;
        }
        // adding 0 turns -0 into 0
        return number.value() + 0.0;
    }

    /** A whole number between two bounds, both included. */
    public @Nullable Integer whole(int least, int most) {
        if (node instanceof DocumentNode.Numeric number
                && number.value() == Math.rint(number.value())
                && number.value() >= least
                && number.value() <= most) {
            return (int) number.value();
        }
        wrong("must be a whole number from " + least + " to " + most);
        return null;
    }

    @Nullable
    Boolean flag() {
        if (node instanceof DocumentNode.Flag flag) {
            return flag.value();
        }
        wrong("must be true or false");
        return null;
    }

    @Nullable
    LocalDate date() {
        Optional<LocalDate> date = node instanceof DocumentNode.Text text ? parsed(text.value()) : Optional.empty();
        if (date.isEmpty()) {
            wrong("must be a date like 2026-01-31");
        } else if (date.get().isBefore(LadderLimits.EARLIEST_DATE)) {
            wrong("must not lie before " + LadderLimits.EARLIEST_DATE);
        }
        return date.filter(day -> !day.isBefore(LadderLimits.EARLIEST_DATE)).orElse(null);
    }

    /** The constant of that name. */
    public <E extends Enum<E>> @Nullable E constant(Class<E> type) {
        if (node instanceof DocumentNode.Text text) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text.value())) {
                    return constant;
                }
            }
        }
        wrong("must be one of " + String.join(", ", names(type)));
        return null;
    }

    /** The items of a list of at least one and at most so many; none when it is something else. */
    public List<Spot> items(int least, int most) {
        if (!(node instanceof DocumentNode.Items list)) {
            wrong("must be a list");
            return List.of();
        }
        int size = list.items().size();
        if (size < least || size > most) {
            fault("must have " + least + " to " + most + " items, has " + size);
            return List.of();
        }
        return IntStream.range(0, size)
                .mapToObj(index -> new Spot(list.items().get(index), pointer + "/" + index, faults))
                .toList();
    }

    static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static Optional<LocalDate> parsed(String value) {
        if (!DATE.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
