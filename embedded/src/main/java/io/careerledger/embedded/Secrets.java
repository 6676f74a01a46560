package io.careerledger.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/** Random text that nobody can guess. */
public final class Secrets {

    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits as base64url without padding. */
    public static String newSecret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
