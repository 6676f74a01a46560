package io.careerledger.web.position;

import io.careerledger.events.StreamPosition;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads the tokens of positions. Both services have the same key, and nobody else has: whoever holds a token was
 * told it by one of them, and learns nothing by it of a stream that she guesses.
 *
 * <p>A token is base64url without padding of the first {@value #TAG_BYTES} bytes of the HMAC-SHA256 of the plain form, and
 * behind them that form. The same position has the same token for as long as the key is the same.
 */
public final class PositionKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int MAX_CHARS = 384;

    private final SecretKeySpec key;

    private PositionKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The key that a secret is.
     *
     * @param secret at least 32 random bytes as base64url
     * @throws IllegalArgumentException when it is not
     */
    public static PositionKey of(String secret) {
        byte[] bytes = Base64.getUrlDecoder().decode(secret);
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException("a key has at least " + KEY_BYTES + " bytes");
        }
        return new PositionKey(bytes);
    }

    public String token(StreamPosition position) {
        return token(position.text().getBytes(StandardCharsets.US_ASCII));
    }

    private String token(byte[] plain) {
        byte[] token = Arrays.copyOf(tag(plain), TAG_BYTES + plain.length);
        System.arraycopy(plain, 0, token, TAG_BYTES, plain.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Reads what {@link #token(StreamPosition)} wrote under this key.
     *
     * @throws IllegalArgumentException for anything else
     */
    public StreamPosition read(String token) {
        if (token.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a position has at most " + MAX_CHARS + " characters");
        }
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        byte[] plain = Arrays.copyOfRange(bytes, Math.min(TAG_BYTES, bytes.length), bytes.length);
        byte[] signed = token(plain).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(signed, token.getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("not a position of this ledger");
        }
        return StreamPosition.parse(new String(plain, StandardCharsets.US_ASCII));
    }

    private byte[] tag(byte[] plain) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(plain), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
