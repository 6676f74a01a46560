package io.careerledger.web.json;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON text as RFC 8259 has it and no more: UTF-8, one value, no member twice, numbers with every digit kept.
 * Whatever it refuses is a problem {@code malformed} (400) that names line and column.
 */
public final class StrictJson {

    /** Levels of objects and arrays within each other. */
    public static final int MAX_DEPTH = 64;

    /** Characters of one number as written. */
    public static final int MAX_NUMBER_CHARS = 100;

    /** Characters of one member name. */
    public static final int MAX_NAME_CHARS = 256;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_CHARS)
                            .maxNameLength(MAX_NAME_CHARS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StrictJson() {}

    /** Reads a whole body. */
    public static JsonNode read(byte[] body) {
        return read(text(body));
    }

    /** Reads text already decoded, such as one line of an import. */
    public static JsonNode read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw new ProblemException(Problems.malformed("The body is empty; JSON is expected."));
            }
            return node;
        } catch (JacksonException e) {
            throw new ProblemException(Problems.malformed("The body is not acceptable JSON: " + reason(e)), e);
        }
    }

    /** Decodes UTF-8, without a leading byte order mark; a byte that is none is refused. */
    public static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problems.malformed("The body is not valid UTF-8."), e);
        }
    }

    private static String reason(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        String where = place == null ? "." : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ").";
        return what(e) + where;
    }

    private static String what(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException limit ->
                "it is nested deeper than " + MAX_DEPTH + " levels, or a number is longer than " + MAX_NUMBER_CHARS
                        + " or a name than " + MAX_NAME_CHARS + " characters";
            case UnexpectedEndOfInputException end -> "it ends too early";
            default ->
                String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
                        ? "a member appears twice in one object"
                        : "something else is written than could stand here";
        };
    }
}
