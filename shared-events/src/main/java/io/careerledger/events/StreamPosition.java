package io.careerledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a stream stood after a write. Clients get it signed, as a token that they hand to a reader so that it sees their
 * own writes; the plain form of this type is for what is stored.
 *
 * @param version number of events in the stream, from 1
 */
public record StreamPosition(String streamId, long version) {

    private static final int MAX_CHARS = 256;

    public StreamPosition {
        if (streamId.isEmpty() || version < 1) {
            throw new IllegalArgumentException("a position names a stream and a version from 1");
        }
    }

    /** Base64url without padding: as frozen packets have it, and as nobody's word for it that she may know. */
    @JsonValue
    public String text() {
        String plain = version + "@" + streamId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when the text is no such position
     */
    @JsonCreator
    public static StreamPosition parse(String text) {
        if (text.length() > MAX_CHARS) {
            throw new IllegalArgumentException("the text of a position has at most " + MAX_CHARS + " characters");
        }
        String plain = decoded(text);
        int at = plain.indexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("not a position");
        }
        return new StreamPosition(plain.substring(at + 1), Long.parseLong(plain.substring(0, at)));
    }

    private static String decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not a position", e);
        }
    }
}
