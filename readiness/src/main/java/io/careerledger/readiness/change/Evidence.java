package io.careerledger.readiness.change;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What of a stream is evidence: from which day each fact counts, and what was taken back. */
final class Evidence {

    private final List<RecordedEvent<CareerEvent>> facts;
    private final List<Bearing> bearings;
    private final Map<UUID, LocalDate> begun = new HashMap<>();
    private final Set<UUID> takenBack = new HashSet<>();

    Evidence(List<RecordedEvent<CareerEvent>> facts) {
        this.facts = facts;
        this.bearings = new ArrayList<>(facts.size());
        for (RecordedEvent<CareerEvent> fact : facts) {
            Bearing bearing = Bearing.of(fact.event());
            bearings.add(bearing);
            switch (bearing) {
                case Bearing.Item b -> begun.put(b.id(), fact.effectiveOn());
                case Bearing.Part b -> begun.put(b.id(), later(fact.effectiveOn(), b.of()));
                case Bearing.TakenBack b -> takenBack.add(b.id());
                case Bearing.Remark b -> {}
                case Bearing.None b -> {}
            }
        }
    }

    int size() {
        return facts.size();
    }

    RecordedEvent<CareerEvent> fact(int index) {
        return facts.get(index);
    }

    Bearing bearing(int index) {
        return bearings.get(index);
    }

    /** The first day on which the fact makes a difference: not before what it belongs to. */
    LocalDate from(int index) {
        LocalDate own = facts.get(index).effectiveOn();
        return switch (bearing(index)) {
            case Bearing.Item b -> own;
            case Bearing.Remark b -> later(own, b.of());
            case Bearing.Part b -> later(own, b.of());
            case Bearing.TakenBack b -> later(own, b.id());
            case Bearing.None b -> own;
        };
    }

    /** Whether what the fact belongs to had begun by the day; true for a fact that belongs to nothing. */
    boolean hasGround(int index, LocalDate day) {
        return switch (bearing(index)) {
            case Bearing.Remark b -> !from(index).isAfter(day);
            case Bearing.Part b -> !from(index).isAfter(day);
            case Bearing.Item b -> true;
            case Bearing.TakenBack b -> true;
            case Bearing.None b -> true;
        };
    }

    /** Whether neither the fact nor what it belongs to was ever taken back. */
    boolean stands(int index) {
        return switch (bearing(index)) {
            case Bearing.Item b -> !takenBack.contains(b.id());
            case Bearing.Remark b -> !takenBack.contains(b.of());
            case Bearing.Part b -> !takenBack.contains(b.id()) && !takenBack.contains(b.of());
            case Bearing.TakenBack b -> true;
            case Bearing.None b -> true;
        };
    }

    /** What belongs to something that is not there never counts. */
    private LocalDate later(LocalDate day, UUID of) {
        LocalDate other = begun.getOrDefault(of, LocalDate.MAX);
        return other.isAfter(day) ? other : day;
    }
}
