package io.careerledger.query.replay.job;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all instances have in common: who may run, what runs, and what may go. */
public final class ReplayBoard {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String START = """
            update replay.replay set state = 'RUNNING', started_at = ?
            where id = (select id from replay.replay where state = 'QUEUED' order by requested_at, id limit 1)
              and (select count(*) from replay.replay where state = 'RUNNING') < ?
            returning id
            """;

    private static final String RUNNING = """
            select r.*, array(select p.partition from replay.part p where p.replay_id = r.id and not p.done
                               order by p.partition) as undone
            from replay.replay r where r.state = 'RUNNING' order by r.started_at, r.id
            """;

    private static final String FAIL = """
            update replay.replay set state = 'FAILED', failure = ?::json, finished_at = ?
            where id = ? and state = 'RUNNING'
            """;

    private static final String RETIRE = """
            update replay.replay set removed = true
            where not removed and state not in ('QUEUED', 'RUNNING') and id not in (
                select id from replay.replay where not removed and state not in ('QUEUED', 'RUNNING')
                order by finished_at desc, id desc limit ?)
            """;

    private static final String UNCLEARED = """
            select id from replay.replay
            where not cleared and (removed or state in ('FAILED', 'CANCELLED')) order by id limit 1
            """;

    private final JdbcOperations jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** Over any connections to the database. */
    public ReplayBoard(JdbcOperations jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Starts the replay that has waited longest, unless as many run as may; over all instances one at a time. */
    public Optional<UUID> startNext(int mostRunning) {
        List<UUID> started = transactions.execute(status -> {
            jdbc.queryForList(Turn.LOCK);
            return jdbc.query(
                    START,
                    (row, number) -> row.getObject("id", UUID.class),
                    Timestamp.from(clock.instant()),
                    mostRunning);
        });
        return Objects.requireNonNull(started).stream().findFirst();
    }

    /** Whether any waits; most of the time none does. */
    public boolean anyQueued() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from replay.replay where state = 'QUEUED')", Boolean.class));
    }

    /** What runs, the first started first. */
    public List<RunningReplay> running() {
        return jdbc.query(RUNNING, (row, number) -> running(row));
    }

    /** Ends a replay that runs with a problem; any other stays as it is. */
    public void fail(UUID id, JsonNode problem) {
        jdbc.update(FAIL, JSON.writeValueAsString(problem), Timestamp.from(clock.instant()), id);
    }

    /** Puts out of sight what is more than may be kept, the first finished first. */
    public void retire(int kept) {
        jdbc.update(RETIRE, kept);
    }

    /**
     * Removes rows of one replay that shows none, and the replay itself when it is removed and has no rows left.
     *
     * @param rows most of a table removed in a transaction
     * @return whether there may be more to do
     */
    public boolean clear(int rows) {
        List<UUID> uncleared = jdbc.query(UNCLEARED, (row, number) -> row.getObject("id", UUID.class));
        if (uncleared.isEmpty()) {
            return false;
        }
        UUID id = uncleared.getFirst();
        int gone = 0;
        for (String table : List.of("answer", "answer_group", "decision", "member")) {
            gone += jdbc.update(
                    "delete from replay." + table + " where ctid = any(array(select ctid from replay." + table
                            + " where replay_id = ? limit ?))",
                    id,
                    rows);
        }
        if (gone == 0) {
            jdbc.update("delete from replay.replay where id = ? and removed", id);
            jdbc.update("update replay.replay set cleared = true where id = ?", id);
        }
        return true;
    }

    private static RunningReplay running(ResultSet row) throws SQLException {
        Array undone = row.getArray("undone");
        String cut = row.getString("cut");
        return new RunningReplay(
                ReplayRows.request(row),
                cut == null ? null : JSON.readValue(cut, ReplayCut.class),
                row.getBoolean("prepared"),
                List.of((Integer[]) undone.getArray()));
    }
}
