package io.careerledger.query.http;

import io.careerledger.events.ServiceUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person of the ledger, or a service user.
 *
 * @param id the person's id, or the fixed id of the service user
 * @param serviceUser null for a person
 */
public record Viewer(UUID id, @Nullable ServiceUser serviceUser) {

    static Viewer of(ServiceUser user) {
        return new Viewer(user.id(), user);
    }
}
