package io.careerledger.query.projection.position;

import io.careerledger.events.LadderEvent;
import io.careerledger.events.StreamPosition;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.query.projection.table.StreamTable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** How far streams are applied, as readers see it: one statement for any number of persons. */
final class Positions {

    private final StreamTable streams = new StreamTable();
    private final JdbcOperations jdbc;
    private final LadderTopic ladders;

    Positions(JdbcOperations jdbc, LadderTopic ladders) {
        this.jdbc = jdbc;
        this.ladders = ladders;
    }

    /**
     * What is still missing.
     *
     * @param behind positions that are not reached yet
     * @param parked those of them that will not be until somebody heals their stream
     */
    record Missing(List<StreamPosition> behind, List<StreamPosition> parked) {}

    Missing missing(List<StreamPosition> wanted) {
        List<StreamPosition> behind = new ArrayList<>(wanted);
        List<StreamPosition> parked = new ArrayList<>();
        behind.removeIf(position -> isLadder(position) && ladders.versionOf(position.streamId()) >= position.version());
        List<UUID> persons = behind.stream()
                .filter(position -> !isLadder(position))
                .map(position -> UUID.fromString(position.streamId()))
                .toList();
        streams.heads(jdbc, persons).forEach((personId, head) -> {
            String streamId = personId.toString();
            behind.removeIf(position -> position.streamId().equals(streamId) && position.version() <= head.version());
            if (head.parked()) {
                behind.stream()
                        .filter(position -> position.streamId().equals(streamId))
                        .forEach(parked::add);
            }
        });
        return new Missing(behind, parked);
    }

    private static boolean isLadder(StreamPosition position) {
        return position.streamId().startsWith(LadderEvent.STREAM_PREFIX);
    }
}
