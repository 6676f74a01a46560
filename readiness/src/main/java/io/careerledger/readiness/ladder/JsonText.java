package io.careerledger.readiness.ladder;

import io.careerledger.readiness.ladder.DocumentNode.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads strict JSON into a tree that knows its lines and columns. */
final class JsonText {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(LadderLimits.MAX_NESTING)
                    .build())
            .build();

    private static final JsonMapper TREES = JsonMapper.shared();

    private final JsonParser parser;
    private final boolean located;

    private JsonText(JsonParser parser, boolean located) {
        this.parser = parser;
        this.located = located;
    }

    static DocumentNode parse(String text) throws MalformedDocument {
        return read(JSON.createParser(ObjectReadContext.empty(), text), true);
    }

    /** A tree that was parsed elsewhere: no lines or columns. */
    static DocumentNode of(JsonNode tree) throws MalformedDocument {
        return read(TREES.treeAsTokens(tree), false);
    }

    private static DocumentNode read(JsonParser parser, boolean located) throws MalformedDocument {
        try (parser) {
            return new JsonText(parser, located).document();
        } catch (JacksonException e) {
            throw new MalformedDocument("not valid JSON: " + problem(e), position(e.getLocation()));
        }
    }

    private DocumentNode document() throws MalformedDocument {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new MalformedDocument("the document is empty", located ? new TextPosition(1, 1) : null);
        }
        DocumentNode root = value(first, 1);
        if (parser.nextToken() != null) {
            throw new MalformedDocument("not valid JSON: more after the end of the document", at());
        }
        return root;
    }

    private DocumentNode value(@Nullable JsonToken token, int depth) throws MalformedDocument {
        TextPosition at = at();
        return switch (token) {
            case START_OBJECT -> new DocumentNode.Fields(fields(depth), at);
            case START_ARRAY -> new DocumentNode.Items(items(depth), at);
            case VALUE_STRING -> new DocumentNode.Text(parser.getString(), at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new DocumentNode.Numeric(parser.getDoubleValue(), at);
            case VALUE_TRUE -> new DocumentNode.Flag(true, at);
            case VALUE_FALSE -> new DocumentNode.Flag(false, at);
            case VALUE_NULL -> new DocumentNode.Nothing(at);
            case null, default -> new DocumentNode.Unusable("a value that JSON does not have", at);
        };
    }

    private List<Field> fields(int depth) throws MalformedDocument {
        deeper(depth);
        List<Field> fields = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            TextPosition at = at();
            String name = parser.currentName();
            fields.add(new Field(name, at, value(parser.nextToken(), depth + 1)));
        }
        return fields;
    }

    private List<DocumentNode> items(int depth) throws MalformedDocument {
        deeper(depth);
        List<DocumentNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, depth + 1));
        }
        return items;
    }

    private void deeper(int depth) throws MalformedDocument {
        if (depth > LadderLimits.MAX_NESTING) {
            throw new MalformedDocument("nested deeper than " + LadderLimits.MAX_NESTING + " objects and lists", at());
        }
    }

    private @Nullable TextPosition at() {
        return located ? position(parser.currentTokenLocation()) : null;
    }

    private static @Nullable TextPosition position(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? null
                : new TextPosition(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    /** What the parser says, without its advice to programmers. */
    private static String problem(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null
                ? "unreadable"
                : Printable.text(message.split(" \\(start marker|: enable|, from `", 2)[0]);
    }
}
