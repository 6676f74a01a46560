package io.careerledger.query.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what leaves this process (AES-256-GCM), each for one place: moved to another it cannot be opened. */
final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;
    private final SecretKeySpec cipherKey;

    Seal(byte[] key) {
        this.key = key.clone();
        this.cipherKey = new SecretKeySpec(digest("cipher", ""), "AES");
    }

    byte[] close(byte[] place, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, place, nonce).doFinal(content);
            return ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not encrypt", e);
        }
    }

    /** The content; nothing for what was not sealed by this key, or for another place. */
    Optional<byte[]> open(byte[] place, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] closed = new byte[parts.remaining()];
        parts.get(closed);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, place, nonce).doFinal(closed));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** 32 bytes that nobody can compute without the key, of a text for one purpose. */
    byte[] digest(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((purpose + '\0' + text).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    private Cipher cipher(int mode, byte[] place, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
