package io.careerledger.readiness.ladder;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/** The one form that a JSON document has under RFC 8785, and the hash of that form. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * UTF-8 bytes of the document in canonical form: members sorted by UTF-16 code units, numbers as ECMAScript writes
     * them, no white space.
     *
     * @throws IllegalArgumentException when the document is no object or array, or holds a number outside the range of
     *     doubles or a lone surrogate
     */
    public static byte[] bytes(JsonNode document) {
        refuseInfinite(document);
        try {
            return new JsonCanonicalizer(document.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("no canonical form: " + e.getMessage(), e);
        }
    }

    /** Lower-case hexadecimal SHA-256 of {@link #bytes}. */
    public static String sha256(JsonNode document) {
        return HexFormat.of().formatHex(digest().digest(bytes(document)));
    }

    /** Jackson would write such a number as text. */
    private static void refuseInfinite(JsonNode node) {
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            throw new IllegalArgumentException("no canonical form: " + node + " is no number of JSON");
        }
        node.forEach(CanonicalJson::refuseInfinite);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
