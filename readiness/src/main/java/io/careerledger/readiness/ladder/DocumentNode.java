package io.careerledger.readiness.ladder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a document as it was written, JSON and YAML alike, with its place in the text. */
public sealed interface DocumentNode {

    @Nullable
    TextPosition at();

    /** Members in the order written, repeated names included. */
    record Fields(List<Field> fields, @Nullable TextPosition at) implements DocumentNode {}

    record Field(String name, @Nullable TextPosition at, DocumentNode value) {}

    record Items(List<DocumentNode> items, @Nullable TextPosition at) implements DocumentNode {}

    record Text(String value, @Nullable TextPosition at) implements DocumentNode {}

    record Numeric(double value, @Nullable TextPosition at) implements DocumentNode {}

    record Flag(boolean value, @Nullable TextPosition at) implements DocumentNode {}

    record Nothing(@Nullable TextPosition at) implements DocumentNode {}

    /** Something that the format can say and a ladder document cannot, such as a YAML alias. */
    record Unusable(String reason, @Nullable TextPosition at) implements DocumentNode {}

    /** The kind of value, as a fault names it. */
    default String kind() {
        return switch (this) {
            case Fields fields -> "an object";
            case Items items -> "a list";
            case Text text -> "the text " + Printable.quoted(text.value());
            case Numeric number -> "the number " + Printable.number(number.value());
            case Flag flag -> flag.value() ? "true" : "false";
            case Nothing nothing -> "nothing";
            case Unusable unusable -> unusable.reason();
        };
    }
}
