package io.careerledger.query.projection;

import io.careerledger.query.projection.checkpoint.Claim;
import io.careerledger.query.projection.checkpoint.Move;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The partitions that a loop was assigned, with the claims it has on them; used by the loop's thread only. */
final class OwnedPartitions {

    private final SortedMap<Integer, Claim> claims = new TreeMap<>();
    private final Set<Integer> unclaimed = new TreeSet<>();

    Optional<Claim> claim(int partition) {
        return Optional.ofNullable(claims.get(partition));
    }

    List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    List<Integer> numbers() {
        return List.copyOf(claims.keySet());
    }

    List<Integer> unclaimed() {
        return List.copyOf(unclaimed);
    }

    void assigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> unclaimed.add(partition.partition()));
    }

    void revoked(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            claims.remove(partition.partition());
            unclaimed.remove(partition.partition());
        }
    }

    void lost(int partition) {
        claims.remove(partition);
    }

    void claimed(Claim claim) {
        unclaimed.remove(claim.partition());
        claims.put(claim.partition(), claim);
    }

    void moved(List<Move> moves) {
        moves.forEach(move -> claims.computeIfPresent(move.claim().partition(), (any, claim) -> move.moved()));
    }

    /** Lets the consumer read on where the claims stand, and nowhere else. */
    void seek(Consumer<?, ?> consumer) {
        List<TopicPartition> idle = new ArrayList<>();
        List<TopicPartition> read = new ArrayList<>();
        for (TopicPartition assigned : consumer.assignment()) {
            Claim claim = claims.get(assigned.partition());
            if (claim == null) {
                idle.add(assigned);
            } else {
                consumer.seek(assigned, claim.nextOffset());
                read.add(assigned);
            }
        }
        consumer.pause(idle);
        consumer.resume(read);
    }
}
