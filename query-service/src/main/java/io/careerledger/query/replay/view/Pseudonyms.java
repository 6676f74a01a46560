package io.careerledger.query.replay.view;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids that stand for those of people and cases in one replay: HMAC-SHA256 under its key, in the form of a UUID of version 8
 * (RFC 9562). Nobody without the key comes from one to the other, and no two replays share one.
 */
final class Pseudonyms {

    /**
     * What a pseudonym stands for. The same person has another one where she is the subject of a decision: decisions are
     * widely known, and would tell who everybody else is.
     */
    enum Of {
        PERSON((byte) 1),
        CASE((byte) 2),
        SUBJECT((byte) 3);

        private final byte mark;

        Of(byte mark) {
            this.mark = mark;
        }
    }

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BLOCK = 64;
    private static final byte INNER_PAD = 0x36;
    private static final byte OUTER_PAD = 0x5c;

    private final byte[] key;

    /** @param key 16 to 64 bytes */
    Pseudonyms(byte[] key) {
        this.key = key.clone();
    }

    UUID of(Of what, UUID id) {
        byte[] hash = hmac(what, id);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long upper = (bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long lower = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(upper, lower);
    }

    private byte[] hmac(Of what, UUID id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(what.mark);
            mac.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array());
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** SQL of the pseudonym of a column that holds ids; needs {@link #parameters}, the key in the two paddings of HMAC. */
    static String sql(Of what, String column) {
        String hmac = "sha256(:outer || sha256(:inner" + what + " || uuid_send(" + column + ")))";
        return "(select encode(set_byte(set_byte(substr(m.h, 1, 16), 6, get_byte(m.h, 6) & 15 | 128),"
                + " 8, get_byte(m.h, 8) & 63 | 128), 'hex')::uuid from (select " + hmac + " as h offset 0) m)";
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("outer", padded(OUTER_PAD, BLOCK));
        for (Of what : Of.values()) {
            byte[] inner = padded(INNER_PAD, BLOCK + 1);
            inner[BLOCK] = what.mark;
            parameters.put("inner" + what, inner);
        }
        return parameters;
    }

    private byte[] padded(byte pad, int length) {
        byte[] padded = new byte[length];
        for (int index = 0; index < BLOCK; index++) {
            padded[index] = (byte) ((index < key.length ? key[index] : 0) ^ pad);
        }
        return padded;
    }
}
