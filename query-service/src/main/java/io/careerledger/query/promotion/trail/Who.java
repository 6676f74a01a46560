package io.careerledger.query.promotion.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person, or a service user.
 *
 * @param name what she is called at the cut; null when the ledger does not know
 */
public record Who(UUID id, @Nullable String name) {

    /** Her name, or her id where there is none. */
    public String label() {
        return name == null ? id.toString() : name;
    }
}
