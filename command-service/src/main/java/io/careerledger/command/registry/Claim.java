package io.careerledger.command.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careerledger.command.domain.ExternalId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that only one stream may have.
 *
 * @param key the id itself, or the first 128 bits of the SHA-256 of a personal value, so that no key is personal
 */
record Claim(Kind kind, UUID key) {

    enum Kind {
        ID,
        EMAIL,
        EXTERNAL
    }

    static Claim id(UUID id) {
        return new Claim(Kind.ID, id);
    }

    /** Emails that differ in case only are the same. */
    static Claim email(String email) {
        return new Claim(Kind.EMAIL, digest(email.strip().toLowerCase(Locale.ROOT)));
    }

    static Claim external(ExternalId externalId) {
        return new Claim(Kind.EXTERNAL, digest(externalId.source() + '\0' + externalId.value()));
    }

    private static UUID digest(String text) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
