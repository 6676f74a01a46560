package io.careerledger.query.projection.status;

import io.careerledger.query.projection.database.OwnerDatabase;
import io.careerledger.query.projection.generation.Generation;
import io.careerledger.query.projection.generation.Generations;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.query.projection.settled.Settlement;
import io.careerledger.query.projection.status.ProjectionStatus.LadderFeed;
import io.careerledger.query.projection.status.ProjectionStatus.ParkedStream;
import io.careerledger.query.projection.status.ProjectionStatus.Partition;
import io.careerledger.query.projection.status.ProjectionStatus.Rebuild;
import io.careerledger.query.projection.status.ProjectionStatus.Watermarks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Collects how the projection stands, from what readers see and from the broker. */
@Component
class ProjectionReport {

    private static final String PARKED = """
            select p.person_id, p.partition, coalesce(s.version, 0) as version, p.reason, p.detail, p.parked_at,
                   p.retry_requested, (select count(*) from parked_record r where r.person_id = p.person_id) as kept
            from parked_stream p left join stream s on s.person_id = p.person_id
            order by p.parked_at, p.person_id limit ?
            """;

    private static final RowMapper<ParkedStream> PARKED_ROW = (row, number) -> new ParkedStream(
            row.getObject("person_id", UUID.class),
            row.getInt("partition"),
            row.getLong("version"),
            row.getString("reason"),
            row.getString("detail"),
            row.getObject("parked_at", OffsetDateTime.class).toInstant(),
            row.getBoolean("retry_requested"),
            row.getLong("kept"));

    private final JdbcTemplate jdbc;
    private final Generations generations;
    private final LadderTopic ladders;
    private final TopicEnds topic;
    private final Settlement settlement;
    private final Clock clock;

    ProjectionReport(
            OwnerDatabase database,
            Generations generations,
            LadderTopic ladders,
            TopicEnds topic,
            Settlement settlement,
            Clock clock) {
        this.jdbc = database.jdbc();
        this.generations = generations;
        this.ladders = ladders;
        this.topic = topic;
        this.settlement = settlement;
        this.clock = clock;
    }

    ProjectionStatus status(String name) {
        List<Generation> all = generations.all();
        Generation live = all.stream().filter(Generation::isRead).findFirst().orElseThrow();
        return new ProjectionStatus(
                name,
                live.number(),
                live.state().name(),
                partitions(topic.byPartition()),
                count("parked_stream"),
                jdbc.query(PARKED, PARKED_ROW, ProjectionStatus.MOST_PARKED),
                count("stray_record"),
                new LadderFeed(ladders.nextOffset(), ladders.isWhole(), ladders.faults()),
                watermarks(),
                rebuild(all, live));
    }

    private Watermarks watermarks() {
        Settlement.Past past = settlement.past();
        Instant closedUpTo = past.closedUpTo().orElse(null);
        Long ageMs = closedUpTo == null
                ? null
                : Duration.between(closedUpTo, clock.instant()).toMillis();
        return new Watermarks(closedUpTo, ageMs, past.settledUpTo().orElse(null));
    }

    private @Nullable Rebuild rebuild(List<Generation> all, Generation live) {
        return all.stream()
                .filter(Generation::isBuilt)
                .findFirst()
                .map(building -> new Rebuild(building.number(), distance(live, building)))
                .orElse(null);
    }

    private @Nullable Long distance(Generation live, Generation building) {
        try {
            long distance = generations.distance(live, building);
            return distance == Long.MAX_VALUE ? null : distance;
        } catch (BadSqlGrammarException e) {
            // swapped and dropped since the generations were read
            return null;
        }
    }

    private List<Partition> partitions(SortedMap<Integer, Long> ends) {
        Map<Integer, Partition> stored = new HashMap<>();
        jdbc.query("select partition, next_offset, owner from checkpoint", row -> {
            int number = row.getInt("partition");
            stored.put(number, partition(number, row.getLong("next_offset"), ends.get(number), row.getString("owner")));
        });
        ends.forEach((number, end) -> stored.computeIfAbsent(number, any -> partition(number, 0, end, null)));
        List<Partition> partitions = new ArrayList<>(stored.values());
        partitions.sort(Comparator.comparingInt(Partition::partition));
        return partitions;
    }

    private static Partition partition(int number, long position, @Nullable Long end, @Nullable String owner) {
        return new Partition(number, position, end, end == null ? null : Math.max(0, end - position), owner);
    }

    private long count(String table) {
        return Optional.ofNullable(jdbc.queryForObject("select count(*) from " + table, Long.class))
                .orElse(0L);
    }
}
