package io.careerledger.command.registry;

import io.careerledger.command.domain.Employee;
import io.careerledger.command.domain.Line;
import java.time.LocalDate;
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

    /** Those whose line was asked for, each on a day. */
    final Map<UUID, LocalDate> lineDays;

    private final Map<UUID, Set<UUID>> lines = new HashMap<>();
    private final Map<UUID, Set<UUID>> linesAboveManager = new HashMap<>();

    final Map<String, Long> versions = new HashMap<>();
    long ladderVersions;

    Answers(Map<UUID, LocalDate> lineDays) {
        this.lineDays = lineDays;
    }

    /** @param aboveManager whether through others only */
    void reportsTo(UUID personId, UUID managerId, boolean aboveManager) {
        lines.computeIfAbsent(personId, id -> new HashSet<>()).add(managerId);
        if (aboveManager) {
            linesAboveManager.computeIfAbsent(personId, id -> new HashSet<>()).add(managerId);
        }
    }

    void forgetLine(UUID personId) {
        lines.remove(personId);
        linesAboveManager.remove(personId);
    }

    /** Whom each of those reports to whose line was asked for, if to anybody. */
    Map<UUID, Line> lines() {
        Map<UUID, Line> found = new HashMap<>();
        lines.forEach((personId, all) ->
                found.put(personId, new Line(all, linesAboveManager.getOrDefault(personId, Set.of()))));
        return found;
    }

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
