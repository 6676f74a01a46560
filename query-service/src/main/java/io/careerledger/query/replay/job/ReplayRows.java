package io.careerledger.query.replay.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads replays from the rows of {@value #COLUMNS}. */
final class ReplayRows implements RowMapper<Replay> {

    /** With the sums over its parts, of a table named r. */
    static final String COLUMNS = """
            r.id, r.name, r.requested_by, r.requested_at, r.idempotency_key, r.request, r.as_of, r.known_at,
            r.population_ladder, r.population_manager, r.state, r.cut, r.records, r.started_at, r.finished_at, r.failure,
            r.result_hash, r.pseudonym_key, r.layout,
            coalesce(r.people, (select sum(people) from replay.part p where p.replay_id = r.id), 0) as people,
            coalesce(r.events, (select sum(events) from replay.part p where p.replay_id = r.id), 0) as events,
            coalesce((select sum(records) from replay.part p where p.replay_id = r.id), 0) as records_done
            """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double MILLIS = 1_000;

    private final Clock clock;

    ReplayRows(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Replay mapRow(ResultSet row, int number) throws SQLException {
        Instant startedAt = instant(row, "started_at");
        Instant finishedAt = instant(row, "finished_at");
        ReplayState state = ReplayState.valueOf(row.getString("state"));
        String cut = row.getString("cut");
        String failure = row.getString("failure");
        return new Replay(
                request(row),
                row.getTimestamp("requested_at").toInstant(),
                state,
                progress(row, state, startedAt, finishedAt),
                cut == null ? null : JSON.readValue(cut, ReplayCut.class),
                startedAt,
                finishedAt,
                startedAt == null || finishedAt == null ? null : millis(startedAt, finishedAt),
                failure == null ? null : JSON.readTree(failure),
                row.getString("result_hash"),
                HexFormat.of().formatHex(row.getBytes("pseudonym_key")),
                row.getObject("layout", Integer.class));
    }

    static ReplayRequest request(ResultSet row) throws SQLException {
        JsonNode body = JSON.readTree(row.getString("request"));
        return new ReplayRequest(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("requested_by", UUID.class),
                row.getString("idempotency_key"),
                body,
                row.getObject("as_of", LocalDate.class),
                instant(row, "known_at"),
                row.getString("population_ladder"),
                row.getObject("population_manager", UUID.class));
    }

    private ReplayProgress progress(
            ResultSet row, ReplayState state, @Nullable Instant startedAt, @Nullable Instant finishedAt)
            throws SQLException {
        long done = row.getLong("records_done");
        Long all = row.getObject("records", Long.class);
        Instant until = finishedAt == null ? clock.instant() : finishedAt;
        long millis = startedAt == null ? 0 : millis(startedAt, until);
        Double perSecond = millis > 0 && done > 0 ? done * MILLIS / millis : null;
        return new ReplayProgress(
                row.getLong("people"), row.getLong("events"), done, all, perSecond, left(state, done, all, perSecond));
    }

    private static @Nullable Long left(ReplayState state, long done, @Nullable Long all, @Nullable Double perSecond) {
        if (state.isFinished()) {
            return 0L;
        }
        return all == null || perSecond == null ? null : Math.round(Math.max(0, all - done) / perSecond);
    }

    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
