package io.careerledger.query.projection.checkpoint;

import io.careerledger.query.projection.table.SqlArrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The checkpoint rows of one generation of the projection.
 *
 * <p>Offsets live here and nowhere else: in the transaction that writes what was read up to them. Every such transaction
 * begins by locking its checkpoints in the epoch and at the offset that its owner knows of. Whoever is assigned a
 * partition first takes a new epoch, which waits for the transaction of the owner before, if one is under way, and makes
 * every later one of hers fail. A generation that is frozen or retired lets nobody in.
 * Each such transaction that moves somebody's views counts as a move of its partitions, so that what it wrote can be found
 * by that count.
 */
public final class Checkpoints {

    private static final String CLAIM = """
            insert into checkpoint as c (partition, next_offset, epoch, owner)
            select p, 0, 1, ? from unnest(?) as p order by p
            on conflict (partition) do update set epoch = c.epoch + 1, owner = excluded.owner
            returning partition, epoch, next_offset
            """;

    private static final String MOVE = """
            with held as (
              select c.partition, moved.to_offset
              from checkpoint c join unnest(?, ?, ?, ?) as moved (partition, epoch, next_offset, to_offset)
                using (partition, epoch, next_offset)
              where exists (select from generation where number = ? and state in ('BUILDING', 'LIVE'))
              order by c.partition
              for update of c)
            update checkpoint c set next_offset = held.to_offset, moves = c.moves + 1 from held
            where c.partition = held.partition
            """;

    private static final String HOLD = """
            with held as (
              select c.partition
              from checkpoint c join unnest(?, ?, ?) as claimed (partition, epoch, next_offset)
                using (partition, epoch, next_offset)
              where exists (select from generation where number = ? and state in ('BUILDING', 'LIVE'))
              order by c.partition
              for update of c)
            select count(*) from held
            """;

    private static final String READ =
            "select partition, epoch, next_offset from checkpoint where partition = any (?) order by partition";

    private static final RowMapper<Claim> ROW =
            (row, number) -> new Claim(row.getInt("partition"), row.getLong("epoch"), row.getLong("next_offset"));

    private final JdbcOperations jdbc;
    private final int generation;
    private final String owner;

    /**
     * The checkpoints of a generation.
     *
     * @param jdbc whose search path leads to the generation's schema and to {@code control}
     * @param owner names this instance to people who look at the projection
     */
    public Checkpoints(JdbcOperations jdbc, int generation, String owner) {
        this.jdbc = jdbc;
        this.generation = generation;
        this.owner = owner;
    }

    /** Takes a new epoch of each partition; one never seen begins at offset 0. */
    public List<Claim> claim(Collection<Integer> partitions) {
        return jdbc.query(CLAIM, ROW, owner, SqlArrays.integers(partitions));
    }

    /** The rows as they are, whoever holds them. */
    public List<Claim> read(Collection<Integer> partitions) {
        return jdbc.query(READ, ROW, SqlArrays.integers(partitions));
    }

    /**
     * Locks the checkpoints for the rest of a transaction that moves nobody's views: it counts as no move.
     *
     * @throws FenceLost when one of them is not as claimed
     */
    public void hold(Collection<Claim> claims) {
        List<Claim> ordered = claims.stream()
                .sorted(Comparator.comparingInt(Claim::partition))
                .toList();
        Integer held = jdbc.queryForObject(
                HOLD,
                Integer.class,
                SqlArrays.integers(ordered.stream().map(Claim::partition).toList()),
                SqlArrays.longs(ordered.stream().map(Claim::epoch).toList()),
                SqlArrays.longs(ordered.stream().map(Claim::nextOffset).toList()),
                generation);
        require(ordered.size(), held == null ? 0 : held);
    }

    /**
     * Locks the checkpoints for the rest of a transaction that moves views without an offset, as a retry does.
     *
     * @throws FenceLost when one of them is not as claimed
     */
    public void moveInPlace(Collection<Claim> claims) {
        move(claims.stream().map(claim -> new Move(claim, claim.nextOffset())).toList());
    }

    /**
     * Locks the checkpoints for the rest of the transaction and moves each to its new offset.
     *
     * @throws FenceLost when one of them is not as claimed
     */
    public void move(Collection<Move> moves) {
        List<Move> ordered = moves.stream()
                .sorted(Comparator.comparingInt(move -> move.claim().partition()))
                .toList();
        int held = jdbc.update(
                MOVE,
                SqlArrays.integers(
                        ordered.stream().map(move -> move.claim().partition()).toList()),
                longs(ordered, move -> move.claim().epoch()),
                longs(ordered, move -> move.claim().nextOffset()),
                longs(ordered, Move::toOffset),
                generation);
        require(ordered.size(), held);
    }

    private static void require(int expected, int held) {
        if (held != expected) {
            throw new FenceLost(expected, held);
        }
    }

    private static SqlArrayValue longs(List<Move> moves, Function<Move, Long> value) {
        return SqlArrays.longs(moves.stream().map(value).toList());
    }
}
