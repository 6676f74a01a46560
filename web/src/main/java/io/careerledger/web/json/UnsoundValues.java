package io.careerledger.web.json;

import io.careerledger.web.problem.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds values that are well-formed JSON and still cannot be kept: broken text, and numbers beyond any measure. */
public final class UnsoundValues {

    /** Numbers are below ten to this power. */
    public static final int MAX_MAGNITUDE = 18;

    /** Digits after the decimal point. */
    public static final int MAX_SCALE = 18;

    private final List<Fault> faults = new ArrayList<>();

    private UnsoundValues() {}

    /** All of them, with pointers; the node's depth has been limited by {@link StrictJson}. */
    public static List<Fault> in(JsonNode body) {
        if (isSound(body)) {
            return List.of();
        }
        UnsoundValues search = new UnsoundValues();
        search.visit(body, JsonPointer.empty());
        return search.faults;
    }

    /** The common case, found without a pointer to anything. */
    private static boolean isSound(JsonNode node) {
        if (node.isString()) {
            String text = node.stringValue();
            return text.indexOf('\0') < 0 && !hasLoneSurrogate(text);
        }
        if (node.isNumber()) {
            return !isBeyondMeasure(node);
        }
        for (JsonNode child : node) {
            if (!isSound(child)) {
                return false;
            }
        }
        return true;
    }

    /** The body with null in place of such numbers, for a validator that cannot compare them. */
    public static JsonNode measured(JsonNode body) {
        if (body.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            body.properties().forEach(member -> copy.set(member.getKey(), measured(member.getValue())));
            return copy;
        }
        if (body.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            body.forEach(item -> copy.add(measured(item)));
            return copy;
        }
        return isBeyondMeasure(body) ? JsonNodeFactory.instance.nullNode() : body;
    }

    private void visit(JsonNode node, JsonPointer at) {
        if (node.isString()) {
            visitText(node.stringValue(), at);
        } else if (node.isNumber()) {
            visitNumber(node, at);
        } else if (node.isObject()) {
            node.properties().forEach(member -> visit(member.getValue(), at.appendProperty(member.getKey())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), at.appendIndex(i));
            }
        }
    }

    private void visitText(String text, JsonPointer at) {
        if (text.indexOf('\0') >= 0) {
            faults.add(new Fault(at.toString(), "must not contain the character NUL"));
        }
        if (hasLoneSurrogate(text)) {
            faults.add(new Fault(at.toString(), "must not contain half of a surrogate pair"));
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private void visitNumber(JsonNode node, JsonPointer at) {
        if (isBeyondMeasure(node)) {
            faults.add(new Fault(
                    at.toString(),
                    "must be a number below 10^" + MAX_MAGNITUDE + " with at most " + MAX_SCALE + " decimals"));
        }
    }

    private static boolean isBeyondMeasure(JsonNode node) {
        if (!node.isNumber()) {
            return false;
        }
        BigDecimal number = node.decimalValue();
        return number.scale() > MAX_SCALE || (long) number.precision() - number.scale() > MAX_MAGNITUDE;
    }
}
