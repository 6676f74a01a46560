package io.careerledger.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a stream stood after a write: what a client hands to a reader so that it sees its own writes.
 *
 * @param version number of events in the stream, from 1
 */
public record StreamPosition(String streamId, long version) {

    private static final int MAX_TOKEN_CHARS = 256;

    public StreamPosition {
        if (streamId.isEmpty() || version < 1) {
            throw new IllegalArgumentException("a position names a stream and a version from 1");
        }
    }

    /** The opaque form that clients see: base64url without padding. */
    public String token() {
        String plain = version + "@" + streamId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #token()} wrote.
     *
     * @throws IllegalArgumentException when the text is no such token
     */
    public static StreamPosition parse(String token) {
        if (token.length() > MAX_TOKEN_CHARS) {
            throw new IllegalArgumentException("a position token has at most " + MAX_TOKEN_CHARS + " characters");
        }
        String plain = decoded(token);
        int at = plain.indexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("not a position token");
        }
        return new StreamPosition(plain.substring(at + 1), Long.parseLong(plain.substring(0, at)));
    }

    private static String decoded(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not a position token", e);
        }
    }
}
