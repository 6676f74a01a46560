package io.careerledger.query.projection;

import io.careerledger.query.projection.arrival.Arrival;
import io.careerledger.query.projection.table.StreamTable.Head;
import java.util.List;
import java.util.UUID;

/**
 * What a batch has to do about one person.
 *
 * @param partition that owns her rows
 * @param head where her stream stands
 * @param arrivals those not applied yet
 * @param aim what is to be done with them
 */
record StreamWork(UUID personId, int partition, Head head, List<Arrival.OfPerson> arrivals, Aim aim) {

    /** What arrivals are for. */
    enum Aim {
        /** The stream goes on. */
        APPLY,
        /** The stream is parked, and what it waits for may have come. */
        HEAL,
        /** The stream is parked and somebody asked to try it again. */
        RETRY,
        /** The stream is parked and waits for something else. */
        KEEP
    }

    /** What arrivals mean for a stream, given where it stands; nothing when all of them are applied already. */
    static List<StreamWork> of(UUID personId, Head head, List<Arrival.OfPerson> arrivals) {
        List<Arrival.OfPerson> open =
                arrivals.stream().filter(arrival -> isOpen(arrival, head)).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        int partition = open.getLast().raw().partition();
        return List.of(new StreamWork(personId, partition, head, open, aim(head, open)));
    }

    private static Aim aim(Head head, List<Arrival.OfPerson> open) {
        if (!head.parked()) {
            return Aim.APPLY;
        }
        return open.stream().anyMatch(arrival -> isNext(arrival, head)) ? Aim.HEAL : Aim.KEEP;
    }

    private static boolean isOpen(Arrival.OfPerson arrival, Head head) {
        Long sequence = arrival.sequence();
        return sequence == null || sequence >= head.version();
    }

    private static boolean isNext(Arrival.OfPerson arrival, Head head) {
        Long sequence = arrival.sequence();
        return sequence != null && sequence == head.version();
    }
}
