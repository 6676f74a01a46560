package io.careerledger.query.replay.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.databind.json.JsonMapper;

/** How the pieces of one replay are entered and marked done, on the connection that has claimed the piece. */
public final class ReplayPieces {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReplaySession session;
    private final UUID replayId;

    public ReplayPieces(ReplaySession session, UUID replayId) {
        this.session = session;
        this.replayId = replayId;
    }

    /** Claims what is done once for the whole replay. */
    public boolean claimWhole() {
        return session.claim("replay " + replayId);
    }

    public boolean claimPart(int partition) {
        return session.claim("replay " + replayId + " partition " + partition);
    }

    /** Whether the replay runs still; the answer holds to the end of the transaction. */
    public boolean holdRunning() {
        return !session.jdbc()
                .queryForList(
                        "select 1 from replay.replay where id = ? and state = 'RUNNING' for share",
                        Integer.class,
                        replayId)
                .isEmpty();
    }

    /**
     * Fixes the cut, unless it is fixed.
     *
     * @return the one that is; empty when the replay does not run any more
     */
    public Optional<ReplayCut> fix(ReplayCut cut) {
        return session
                .jdbc()
                .query(
                        "update replay.replay set cut = coalesce(cut, ?::json), records = coalesce(records, ?) "
                                + "where id = ? and state = 'RUNNING' returning cut",
                        (row, number) -> JSON.readValue(row.getString("cut"), ReplayCut.class),
                        JSON.writeValueAsString(cut),
                        cut.records(),
                        replayId)
                .stream()
                .findFirst();
    }

    /**
     * Enters the parts, and whom the replay is about, in one transaction; those that others have entered stay.
     *
     * @param members null for everybody
     */
    public void enter(ReplayCut cut, @Nullable List<UUID> members) {
        session.transactions().executeWithoutResult(status -> {
            if (!holdRunning()) {
                return;
            }
            if (members != null) {
                session.jdbc()
                        .update(
                                "insert into replay.member (replay_id, person_id) select ?, unnest(?) on conflict do nothing",
                                replayId,
                                members.toArray(UUID[]::new));
            }
            session.jdbc()
                    .update(
                            "insert into replay.part (replay_id, partition, end_offset) select ?, p - 1, e "
                                    + "from unnest(?) with ordinality ends (e, p) on conflict do nothing",
                            replayId,
                            cut.ends().toArray(Long[]::new));
            session.jdbc().update("update replay.replay set prepared = true where id = ?", replayId);
        });
    }

    /** Whom a replay is about that is not about everybody. */
    public List<UUID> members() {
        return session.jdbc()
                .query(
                        "select person_id from replay.member where replay_id = ?",
                        (row, number) -> row.getObject("person_id", UUID.class),
                        replayId);
    }

    /**
     * Begins a part anew.
     *
     * @return how often it has been begun; empty when it is done, or the replay does not run any more
     */
    public Optional<Integer> begin(int partition) {
        return session
                .jdbc()
                .query(
                        "update replay.part p set attempts = attempts + 1, records = 0, events = 0, people = 0 "
                                + "from replay.replay r where r.id = p.replay_id and r.state = 'RUNNING' "
                                + "and p.replay_id = ? and p.partition = ? and not p.done returning p.attempts",
                        (row, number) -> row.getInt("attempts"),
                        replayId,
                        partition)
                .stream()
                .findFirst();
    }

    /** Takes back that a part was begun: whoever had begun was asked to stop. */
    public void giveBack(int partition) {
        session.jdbc()
                .update(
                        "update replay.part set attempts = attempts - 1, records = 0, events = 0, people = 0 "
                                + "where replay_id = ? and partition = ? and not done",
                        replayId,
                        partition);
    }

    /** Says how far a part is. */
    public void report(int partition, long records, long events, long people) {
        session.jdbc()
                .update(
                        "update replay.part set records = ?, events = ?, people = ? "
                                + "where replay_id = ? and partition = ?",
                        records,
                        events,
                        people,
                        replayId,
                        partition);
    }

    /** Marks a part done, in the transaction that has stored its rows. */
    public void done(int partition, long records, long events, long people, byte[] tally) {
        session.jdbc()
                .update(
                        "update replay.part set done = true, records = ?, events = ?, people = ?, tally = ? "
                                + "where replay_id = ? and partition = ?",
                        records,
                        events,
                        people,
                        tally,
                        replayId,
                        partition);
    }

    /** What the parts add to the result, in the order of the partitions; to be taken one by one. */
    public void tallies(Consumer<byte[]> each) {
        RowCallbackHandler tally = row -> each.accept(row.getBytes("tally"));
        session.jdbc().query("select tally from replay.part where replay_id = ? order by partition", tally, replayId);
    }

    /** What a replay has come to. */
    public record Outcome(String resultHash, String summary) {}

    /** Completes a replay that runs still, in the transaction that has read what it has come to. */
    public void complete(Outcome outcome, Clock clock) {
        Instant now = clock.instant();
        RowCallbackHandler nothing = row -> {};
        session.jdbc().query("select replay.group_answers(?)", nothing, replayId);
        session.jdbc()
                .update(
                        "update replay.replay r set state = 'COMPLETED', result_hash = ?, summary = ?::json, finished_at = ?, "
                                + "people = (select sum(people) from replay.part where replay_id = r.id), "
                                + "events = (select sum(events) from replay.part where replay_id = r.id) "
                                + "where id = ? and state = 'RUNNING'",
                        outcome.resultHash(),
                        outcome.summary(),
                        Timestamp.from(now),
                        replayId);
    }
}
