package io.careerledger.query.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller as the ledger knows her.
 *
 * @param personId null for a service user
 * @param name her name, or the role of a service user
 * @param roles of a service user; none for a person
 * @param hasLine whether somebody reports to her, so that she may see and do more than about herself
 * @param directReports employed today, by name, at most {@value #MAX_REPORTS}
 */
record Me(@Nullable UUID personId, String name, List<String> roles, boolean hasLine, List<Report> directReports) {

    static final int MAX_REPORTS = 500;

    /** A person who reports to the caller. */
    record Report(
            UUID personId,
            String name,
            String ladder,
            String level,
            @Nullable String team) {}
}
