package io.careerledger.query.projection.settled;

import io.careerledger.events.wire.Watermark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * How far what readers see is applied.
 *
 * @param topicId the incarnation of the topic that the offsets belong to; null when it is not known
 * @param nextOffsets by partition
 * @param parked whether a stream is parked that may lack a fact recorded up to the instant that was asked about
 */
record Reach(@Nullable String topicId, Map<Integer, Long> nextOffsets, boolean parked) {

    /**
     * Time never runs backwards in a stream: whoever has an applied fact of a later time lacks none of an earlier one.
     * Checkpoints, parking and facts are of one snapshot, as they are written in one transaction.
     */
    private static final String PARKED = """
            exists (select from parked_stream p
                     where not coalesce((select e.recorded_at > ? from career_event e
                                          where e.person_id = p.person_id
                                          order by e.sequence desc limit 1), false))
            """;

    private static final String READ = """
            select g.topic_id, c.partition, c.next_offset, %s as parked
            from generation g left join checkpoint c on true
            where g.state in ('LIVE', 'FROZEN')
            """;

    private static final String OF_ALL = READ.formatted("false");
    private static final String OF_THAT_TIME = READ.formatted(PARKED);

    /** Parked streams aside. */
    static Reach read(JdbcOperations jdbc) {
        return Objects.requireNonNull(jdbc.query(OF_ALL, Reach::of));
    }

    /** In one statement, over connections whose search path leads to what readers see. */
    static Reach read(JdbcOperations jdbc, Instant knownAt) {
        return Objects.requireNonNull(jdbc.query(OF_THAT_TIME, Reach::of, Timestamp.from(knownAt)));
    }

    private static Reach of(ResultSet rows) throws SQLException {
        String topicId = null;
        Map<Integer, Long> nextOffsets = new HashMap<>();
        boolean parked = false;
        while (rows.next()) {
            topicId = rows.getString("topic_id");
            nextOffsets.put(rows.getInt("partition"), rows.getLong("next_offset"));
            parked = rows.getBoolean("parked");
        }
        return new Reach(topicId, nextOffsets, parked);
    }

    boolean isAt(Watermark.Ends ends) {
        return ends.topicId().equals(topicId) && ends.areReachedBy(nextOffsets);
    }
}
