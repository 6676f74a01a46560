package io.careerledger.servers;

import java.util.Locale;

/** What {@code -Dtest.servers} may say. */
enum ServerChoice {
    /** Containers where a Docker engine answers at once, embedded servers elsewhere. */
    AUTO,
    EMBEDDED,
    CONTAINERS;

    static final String PROPERTY = "test.servers";

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException for any other word
     */
    static ServerChoice named(String word) {
        try {
            return valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "-D" + PROPERTY + " must be auto, embedded or containers, is " + word, e);
        }
    }
}
