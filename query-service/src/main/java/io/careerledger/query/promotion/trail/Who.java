package io.careerledger.query.promotion.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person, or a service user.
 *
 * @param name what she is called today; null when the ledger no longer knows
 */
public record Who(UUID id, @Nullable String name) {

    /** Her name, or her id where there is none. */
    public String label() {
        return name == null ? id.toString() : name;
    }
}
