package io.careerledger.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Planted changes to a released schema, each breaking or each not. */
class SchemaChangesTest {

    private static final JsonNode RELEASED = RecordSchema.of(new EventCodec().typeNamed("career.outcome-recorded"));

    @Test
    void refusesARemovedField() {
        assertThat(after(schema -> fields(schema).remove("learning"))).containsExactly("/learning: removed or renamed");
    }

    @Test
    void refusesARenamedField() {
        assertThat(after(schema -> {
                    fields(schema).set("lesson", fields(schema).get("learning"));
                    fields(schema).remove("learning");
                }))
                .containsExactly("/learning: removed or renamed");
    }

    @Test
    void refusesARetypedField() {
        assertThat(after(schema -> field(schema, "achieved").put("type", "string")))
                .containsExactly("/achieved: type changed");
    }

    @Test
    void refusesAnotherFormat() {
        assertThat(after(schema -> field(schema, "effectiveOn").put("format", "date-time")))
                .containsExactly("/effectiveOn: format changed");
    }

    @Test
    void refusesANewRequiredField() {
        assertThat(after(schema -> {
                    fields(schema).putObject("region").put("type", "string");
                    required(schema).add("region");
                }))
                .containsExactly("/region: new and required");
    }

    @Test
    void allowsANewOptionalField() {
        assertThat(after(schema -> fields(schema).putObject("region").put("type", "string")))
                .isEmpty();
    }

    @Test
    void refusesAnOptionalFieldMadeRequired() {
        assertThat(after(schema -> required(schema).add("narrative"))).containsExactly("/narrative: made required");
    }

    @Test
    void allowsARequiredFieldMadeOptional() {
        assertThat(after(schema -> required(schema).remove(0))).isEmpty();
    }

    @Test
    void refusesANarrowedEnumeration() {
        assertThat(after(schema -> ((ArrayNode) field(schema, "tier").get("enum")).remove(0)))
                .containsExactly("/tier: enum narrowed");
    }

    @Test
    void refusesAnEnumerationWhereTextWasFree() {
        assertThat(after(schema -> field(schema, "title").putArray("enum").add("Shipped")))
                .containsExactly("/title: enum narrowed");
    }

    @Test
    void allowsANewConstant() {
        assertThat(after(schema -> ((ArrayNode) field(schema, "tier").get("enum")).add("INDUSTRY")))
                .isEmpty();
    }

    @Test
    void refusesANarrowedRangeAndAllowsAWiderOne() {
        assertThat(after(schema -> field(schema, "percent").put("minimum", 0)))
                .containsExactly("/percent: minimum raised");
        JsonNode narrow = changed(schema -> field(schema, "percent").put("maximum", 10));
        JsonNode wide = changed(schema -> field(schema, "percent").put("maximum", 11));
        assertThat(SchemaChanges.breaking(narrow, wide)).isEmpty();
        assertThat(SchemaChanges.breaking(wide, narrow)).containsExactly("/percent: maximum lowered");
    }

    @Test
    void looksIntoNestedRecordsAndLists() {
        assertThat(after(schema -> fields(field(schema, "benefit")).remove("currency")))
                .containsExactly("/benefit/currency: removed or renamed");
        assertThat(after(
                        schema -> required((ObjectNode) field(schema, "sources").get("items"))
                                .add("language")))
                .containsExactly("/sources/items/language: new and required");
    }

    @Test
    void refusesALostMarkOfPersonalData() {
        assertThat(after(schema -> field(schema, "title").remove("x-personal")))
                .containsExactly("/title: no longer marked personal");
    }

    @Test
    void allowsNoChangeAtAll() {
        assertThat(after(schema -> {})).isEmpty();
    }

    private static Iterable<String> after(Consumer<ObjectNode> change) {
        return SchemaChanges.breaking(RELEASED, changed(change));
    }

    private static JsonNode changed(Consumer<ObjectNode> change) {
        ObjectNode schema = (ObjectNode) RELEASED.deepCopy();
        change.accept(schema);
        return schema;
    }

    private static ObjectNode fields(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode field(ObjectNode schema, String name) {
        return (ObjectNode) fields(schema).get(name);
    }

    private static ArrayNode required(ObjectNode schema) {
        return (ArrayNode) schema.get("required");
    }
}
