package io.careerledger.command.imports;

import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.idempotency.KeyedRequest;
import io.careerledger.command.imports.ImportedLine.Sendable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lines that go into one transaction: as many as the limits allow, and none that must see another one committed. */
final class Batch {

    private final List<ImportedLine> lines = new ArrayList<>();
    private final Set<KeyedRequest.Name> keys = new HashSet<>();
    private final Set<UUID> added = new HashSet<>();
    private int bytes;

    /** Whether the line may join: its key is new here, and its actor is not only being added here. */
    boolean admits(ImportedLine line) {
        return switch (line) {
            case Sendable sendable -> !repeatsKey(sendable) && !added.contains(sendable.actorId());
            case ImportedLine.Faulty _ -> true;
        };
    }

    void add(ImportedLine line, int lineBytes) {
        lines.add(line);
        bytes += lineBytes;
        if (line instanceof Sendable sendable) {
            if (sendable.keyed() != null) {
                keys.add(sendable.keyed().name());
            }
            if (sendable.command() instanceof AddPerson person) {
                added.add(person.personId());
            }
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean isFull() {
        return lines.size() >= ImportLimits.BATCH_LINES || bytes >= ImportLimits.BATCH_BYTES;
    }

    List<ImportedLine> lines() {
        return List.copyOf(lines);
    }

    private boolean repeatsKey(Sendable line) {
        return line.keyed() != null && keys.contains(line.keyed().name());
    }
}
