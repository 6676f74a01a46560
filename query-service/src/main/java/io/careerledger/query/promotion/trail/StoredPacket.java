package io.careerledger.query.promotion.trail;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Cuts the packet out of a proposal as it is stored: the very bytes, which no parser has touched. */
final class StoredPacket {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FIELD = "packet";

    private StoredPacket() {}

    /**
     * The value of the body's member {@code packet}.
     *
     * @throws IllegalStateException when the body has none
     */
    static String of(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = FIELD.equals(parser.currentName());
                parser.nextToken();
                long from = parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                if (found) {
                    long to = parser.currentLocation().getByteOffset();
                    return new String(body, (int) from, (int) (to - from), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("a proposal without a packet");
    }
}
