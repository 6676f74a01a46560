package io.careerledger.query.http;

import io.careerledger.events.ServiceUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person of the ledger, or a service user.
 *
 * @param id the person's id, or the fixed id of the service user
 * @param serviceUser null for a person
 */
public record Viewer(UUID id, @Nullable ServiceUser serviceUser) {

    /** Who was let in to ask this. */
    public static Viewer of(HttpServletRequest request) {
        return (Viewer) Objects.requireNonNull(request.getAttribute(ViewerCheck.VIEWER), "nobody was let in");
    }

    static Viewer of(ServiceUser user) {
        return new Viewer(user.id(), user);
    }
}
