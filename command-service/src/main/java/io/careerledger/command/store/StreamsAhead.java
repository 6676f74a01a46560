package io.careerledger.command.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Streams read together, ahead of the aggregates that the same unit of work makes of them one by one. What another thread
 * appends in between is missed, and found out when this one appends: the number that it wants is taken.
 */
public final class StreamsAhead {

    private static final String RESOURCE = "streamsAhead";

    /** Looked up stream by stream, as the planner might read the whole table for many streams at once. */
    private static final String READ = "select e.* from unnest(?) with ordinality as s (stream_id, place)"
            + " cross join lateral (select " + StoredFact.COLUMNS
            + " from event where stream_id = s.stream_id order by sequence_number limit " + LedgerStorageEngine.PAGE
            + ") e order by s.place, e.sequence_number";

    private final JdbcTemplate database;

    StreamsAhead(JdbcTemplate database) {
        this.database = database;
    }

    /** Reads the first page of each stream, all in one statement; whoever calls sees to it that they are not too many. */
    public void read(Collection<String> streamIds) {
        Map<String, List<StoredFact>> streams = new HashMap<>();
        database.query(
                READ,
                row -> {
                    StoredFact fact = StoredFact.read(row);
                    streams.computeIfAbsent(fact.streamId(), id -> new ArrayList<>())
                            .add(fact);
                },
                new SqlArrayValue("text", streamIds.toArray()));
        CurrentUnitOfWork.get().root().resources().put(RESOURCE, streams);
    }

    /** The first page of a stream, once; null when it was not read ahead. */
    static @Nullable List<StoredFact> taken(String streamId) {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        Map<String, List<StoredFact>> streams = CurrentUnitOfWork.get().root().getResource(RESOURCE);
        return streams == null ? null : streams.remove(streamId);
    }
}
