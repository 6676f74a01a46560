package io.careerledger.access;

import io.careerledger.events.ServiceUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to see or do something: an employed person of the ledger, or a service user.
 *
 * @param id the person's, or the fixed one of the service user
 * @param role null for a person
 */
public record Asker(UUID id, @Nullable ServiceUser role) {

    public static Asker person(UUID id) {
        return new Asker(id, null);
    }

    public static Asker of(ServiceUser user) {
        return new Asker(user.id(), user);
    }

    public boolean isPerson() {
        return role == null;
    }
}
