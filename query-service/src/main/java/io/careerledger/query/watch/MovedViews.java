package io.careerledger.query.watch;

import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.table.SqlArrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Where the projection stands and whom it has moved, whichever instance did it; each question is one statement. */
@Component
class MovedViews {

    private static final String REACHED = """
            select g.number, c.partition, c.moves
            from generation g left join checkpoint c on true
            where g.state in ('LIVE', 'FROZEN')
            """;

    private static final String SINCE = """
            select m.person_id, m.stream_id, m.partition, m.version, m.moved_in, m.line_moved_in > s.moves as line
            from unnest(?::int4[], ?::int8[]) as s (partition, moves)
            join moved_view m on m.partition = s.partition and m.moved_in > s.moves
            limit ?
            """;

    private static final String OF_PERSONS = """
            select m.person_id, m.stream_id, m.partition, m.version, m.moved_in, false as line
            from moved_view m join unnest(?::int4[], ?::int8[]) as s (partition, moves)
              on m.partition = s.partition and m.moved_in > s.moves
            where m.person_id = any (?) limit ?
            """;

    private static final RowMapper<Moved> ROW = (row, number) -> new Moved(
            row.getObject("person_id", UUID.class),
            row.getObject("stream_id", UUID.class),
            row.getInt("partition"),
            row.getLong("version"),
            row.getLong("moved_in"),
            row.getBoolean("line"));

    private final JdbcOperations jdbc;

    MovedViews(ServiceDatabase database) {
        this.jdbc = database.jdbc();
    }

    /** Consistent: the views cannot be pointed at another generation while a statement reads them. */
    Reached reached() {
        SortedMap<Integer, Long> moves = new TreeMap<>();
        List<Integer> generations = jdbc.query(REACHED, (row, number) -> {
            if (row.getObject("partition") != null) {
                moves.put(row.getInt("partition"), row.getLong("moves"));
            }
            return row.getInt("number");
        });
        return new Reached(generations.getFirst(), moves);
    }

    /** Who has moved since, at most so many; by the index, so that it costs what moved and not what there is. */
    List<Moved> since(Reached before, Reached now, int most) {
        List<Integer> partitions = now.moves().entrySet().stream()
                .filter(partition -> partition.getValue() > before.movesOf(partition.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (partitions.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                SINCE,
                ROW,
                SqlArrays.integers(partitions),
                SqlArrays.longs(partitions.stream().map(before::movesOf).toList()),
                most);
    }

    /** What has moved these persons' views since, at most so many. */
    List<Moved> of(Collection<UUID> personIds, Map<Integer, Long> since, int most) {
        return personIds.isEmpty()
                ? List.of()
                : jdbc.query(
                        OF_PERSONS,
                        ROW,
                        SqlArrays.integers(List.copyOf(since.keySet())),
                        SqlArrays.longs(List.copyOf(since.values())),
                        SqlArrays.ids(personIds),
                        most);
    }
}
