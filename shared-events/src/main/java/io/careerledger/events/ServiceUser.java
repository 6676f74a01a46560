package io.careerledger.events;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** An actor who is no person of the ledger: a role that acts under a fixed id. */
public enum ServiceUser {
    /** Administers people, ladders and panels, imports, and acts for others. */
    HR("hr", "5e1f0000-0000-4000-8000-000000000001"),
    /** Reads everything and changes nothing. */
    AUDITOR("auditor", "5e1f0000-0000-4000-8000-000000000002"),
    /** Runs replays and sees no names. */
    CALIBRATION("calibration", "5e1f0000-0000-4000-8000-000000000003");

    private final String role;
    private final UUID id;

    ServiceUser(String role, String id) {
        this.role = role;
        this.id = UUID.fromString(id);
    }

    /** The role's name in a token. */
    public String role() {
        return role;
    }

    public UUID id() {
        return id;
    }

    public static Optional<ServiceUser> withRole(String role) {
        return Arrays.stream(values()).filter(user -> user.role.equals(role)).findFirst();
    }

    public static Optional<ServiceUser> withId(UUID id) {
        return Arrays.stream(values()).filter(user -> user.id.equals(id)).findFirst();
    }
}
