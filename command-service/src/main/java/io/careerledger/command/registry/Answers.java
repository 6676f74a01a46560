package io.careerledger.command.registry;

import io.careerledger.command.domain.Employee;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a preflight learnt, kept up to date while its commands are decided; of one transaction and one thread. */
final class Answers {

    /** Claims made for these commands that none of them has used yet. */
    final Set<Claim> unused = new HashSet<>();

    /** Claims that are somebody's, and whose. */
    final Map<Claim, UUID> owners = new HashMap<>();

    final Map<UUID, Employee> people = new HashMap<>();

    /** Everyone above the manager of a person, for those whose line was asked for. */
    final Map<UUID, Set<UUID>> linesAbove = new HashMap<>();

    final Map<String, Long> versions = new HashMap<>();
    long ladderVersions;

    /** The person has given up what she had of the claim's kind before; null is no claim. */
    void replaced(UUID personId, @Nullable Claim by) {
        if (by != null) {
            owners.entrySet()
                    .removeIf(owned -> owned.getValue().equals(personId)
                            && owned.getKey().kind() == by.kind()
                            && !owned.getKey().equals(by));
        }
    }

    @Nullable
    Employee person(UUID personId) {
        return people.get(personId);
    }
}
