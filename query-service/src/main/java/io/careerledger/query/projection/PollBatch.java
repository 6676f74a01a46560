package io.careerledger.query.projection;

import io.careerledger.query.projection.arrival.Arrival;
import io.careerledger.query.projection.checkpoint.Move;
import io.careerledger.query.projection.table.StrayRecordRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one poll brought, by person.
 *
 * @param moves where the checkpoints go with it
 * @param arrivals in the order they came
 * @param strays records that name no person
 */
record PollBatch(List<Move> moves, Map<UUID, List<Arrival.OfPerson>> arrivals, List<StrayRecordRow> strays) {

    static PollBatch of(List<Move> moves, List<Arrival> arrivals) {
        Map<UUID, List<Arrival.OfPerson>> byPerson = new LinkedHashMap<>();
        List<StrayRecordRow> strays = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            switch (arrival) {
                case Arrival.OfPerson person ->
                    byPerson.computeIfAbsent(person.personId(), any -> new ArrayList<>())
                            .add(person);
                case Arrival.Stray stray -> strays.add(new StrayRecordRow(stray.raw(), stray.fault()));
            }
        }
        return new PollBatch(moves, byPerson, strays);
    }

    /** The same records of one person alone, moving nothing. */
    PollBatch only(UUID personId) {
        return new PollBatch(List.of(), Map.of(personId, arrivals.getOrDefault(personId, List.of())), List.of());
    }
}
