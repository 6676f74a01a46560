package io.careerledger.events.wire;

import io.careerledger.events.Money;
import io.careerledger.events.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) that follows from an event's record. */
final class RecordSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordSchema() {}

    static ObjectNode of(EventType type) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", WireHeaders.schemaOf(type.name(), type.revision()));
        schema.put("title", type.name());
        schema.setAll(ofRecord(type.payload()));
        return schema;
    }

    private static ObjectNode ofRecord(Class<?> type) {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), ofComponent(component));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static JsonNode ofComponent(RecordComponent component) {
        ObjectNode schema = component.getDeclaringRecord() == Money.class
                        && component.getName().equals("amount")
                ? typed("string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?$")
                : ofType(component.getGenericType());
        Personal personal = component.getAnnotation(Personal.class);
        if (personal != null) {
            schema.putObject("x-personal")
                    .put("of", personal.of())
                    .put("purpose", personal.purpose().name());
        }
        return schema;
    }

    private static ObjectNode ofType(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode schema = typed("array");
            schema.set("items", ofType(list.getActualTypeArguments()[0]));
            return schema;
        }
        return ofClass((Class<?>) type);
    }

    private static ObjectNode ofClass(Class<?> type) {
        if (type.isRecord()) {
            return ofRecord(type);
        }
        if (type.isEnum()) {
            ObjectNode schema = typed("string");
            ArrayNode values = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(constant -> values.add(constant.toString()));
            return schema;
        }
        return ofScalar(type);
    }

    private static ObjectNode ofScalar(Class<?> type) {
        if (type == String.class) {
            return typed("string");
        } else if (type == UUID.class) {
            return typed("string").put("format", "uuid");
        } else if (type == LocalDate.class) {
            return typed("string").put("format", "date");
        } else if (type == int.class) {
            return typed("integer").put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
        } else if (type == long.class) {
            return typed("integer").put("minimum", Long.MIN_VALUE).put("maximum", Long.MAX_VALUE);
        } else if (type == boolean.class) {
            return typed("boolean");
        } else if (type == BigDecimal.class) {
            return typed("number");
        } else if (type == JsonNode.class) {
            return typed("object");
        }
        throw new AssertionError("say how " + type + " looks on the wire");
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }
}
