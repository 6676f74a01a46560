package io.careerledger.command.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a path, or a line of an import, says a command is about.
 *
 * @param personId null for a person who is to be added
 * @param itemId the outcome, rating, feedback request, mentorship or promotion case, where there is one
 * @param sessionId the mentoring session, where there is one
 */
public record Target(
        @Nullable UUID personId,
        @Nullable UUID itemId,
        @Nullable UUID sessionId) {

    static final Target NOBODY_YET = new Target(null, null, null);

    static Target of(UUID personId) {
        return new Target(personId, null, null);
    }

    static Target of(UUID personId, UUID itemId) {
        return new Target(personId, itemId, null);
    }

    UUID person() {
        return present(personId);
    }

    UUID item() {
        return present(itemId);
    }

    UUID session() {
        return present(sessionId);
    }

    private static UUID present(@Nullable UUID id) {
        if (id == null) {
            throw new IllegalStateException("the command was sent without an id that it needs");
        }
        return id;
    }
}
