package io.careerledger.web.schema;

import com.networknt.schema.Error;
import io.careerledger.web.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Says what a value must be, rather than which keyword of the schema it failed. A schema may bring words of its own in
 * the member {@value #OWN_WORDS}.
 */
final class FaultWording {

    static final String OWN_WORDS = "x-fault";

    private final JsonNode document;

    FaultWording(JsonNode document) {
        this.document = document;
    }

    Fault of(Error error) {
        String at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> new Fault(member(at, error), "is required");
            case "dependentRequired" -> {
                Object[] names = error.getArguments();
                yield new Fault(
                        JsonPointer.compile(at)
                                .appendProperty(String.valueOf(names[0]))
                                .toString(),
                        "is required together with '" + names[1] + "'");
            }
            case "additionalProperties", "unevaluatedProperties" ->
                new Fault(member(at, error), "is not a known field");
            case "uniqueItems" -> new Fault(at, "must not have the same item twice");
            default -> new Fault(at, expectation(schemaOf(error)));
        };
    }

    private static String member(String at, Error error) {
        return JsonPointer.compile(at)
                .appendProperty(String.valueOf(error.getProperty()))
                .toString();
    }

    private JsonNode schemaOf(Error error) {
        JsonPointer keyword =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        return document.at(keyword.head());
    }

    /** What the schema allows, in words that complete "the value …". */
    static String expectation(JsonNode schema) {
        String own = text(schema, OWN_WORDS);
        if (own != null) {
            return own;
        }
        if (schema.has("enum")) {
            return "must be one of " + String.join(", ", texts(schema.get("enum")));
        }
        if (schema.has("const")) {
            return "must be " + schema.get("const");
        }
        return switch (Optional.ofNullable(type(schema)).orElse("")) {
            case "integer" -> "must be a whole number" + range(schema);
            case "number" -> "must be a number" + range(schema);
            case "string" -> ofText(schema);
            case "boolean" -> "must be true or false";
            case "array" -> "must be a list" + size(schema, "minItems", "maxItems", "items");
            case "object" -> "must be an object" + size(schema, "minProperties", "maxProperties", "fields");
            default -> "is not allowed here";
        };
    }

    private static String ofText(JsonNode schema) {
        return switch (Optional.ofNullable(text(schema, "format")).orElse("")) {
            case "date" -> "must be a date as YYYY-MM-DD";
            case "uuid" -> "must be a UUID";
            case "iso-4217" -> "must be a currency code of ISO 4217 in upper case, such as USD";
            default -> "must be text" + size(schema, "minLength", "maxLength", "characters");
        };
    }

    private static String range(JsonNode schema) {
        List<String> bounds = new ArrayList<>();
        bound(bounds, schema, "minimum", "at least ");
        bound(bounds, schema, "exclusiveMinimum", "above ");
        bound(bounds, schema, "maximum", "at most ");
        bound(bounds, schema, "exclusiveMaximum", "below ");
        if (schema.has("minimum") && schema.has("maximum")) {
            return " from " + schema.get("minimum") + " to " + schema.get("maximum");
        }
        return bounds.isEmpty() ? "" : " " + String.join(" and ", bounds);
    }

    private static void bound(List<String> bounds, JsonNode schema, String keyword, String words) {
        if (schema.has(keyword)) {
            bounds.add(words + schema.get(keyword));
        }
    }

    private static String size(JsonNode schema, String least, String most, String unit) {
        if (schema.has(least) && schema.has(most)) {
            return " of " + schema.get(least) + " to " + schema.get(most) + " " + unit;
        }
        if (schema.has(most)) {
            return " of at most " + schema.get(most) + " " + unit;
        }
        return schema.has(least) ? " of at least " + schema.get(least) + " " + unit : "";
    }

    private static @Nullable String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).stringValue() : text(schema, "type");
    }

    private static @Nullable String text(JsonNode schema, String member) {
        JsonNode value = schema.path(member);
        return value.isString() ? value.stringValue() : null;
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }
}
