package io.careerledger.query.replay.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.careerledger.query.replay.view.ShownGroups.Cell;
import io.careerledger.query.replay.view.ShownGroups.Level;
import io.careerledger.web.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which groups of a completed replay are withheld; the last {@value #KEPT} replays asked about are remembered. */
@Component
class GroupReader {

    private static final long KEPT = 100;

    private static final String CELLS = """
            select ladder, level, manager_id, team, count(*) as people from replay.answer
            where replay_id = :replay and scenario = 0 group by ladder, level, manager_id, team
            """;

    private static final String DECISIONS = """
            select ladder, target_level, count(*) as decisions from replay.decision
            where replay_id = :replay group by ladder, target_level
            """;

    private final JdbcClient jdbc;
    private final Cache<UUID, Groups> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    GroupReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * No statement for whoever sees names, two for the first caller who does not.
     *
     * @throws ProblemException {@code too-few-people} (403) when there is nothing that may be said without names
     */
    Groups of(Question question) {
        if (question.sight().isNamed()) {
            return Groups.ALL;
        }
        Groups groups = known.get(question.id(), this::read);
        if (groups.saysNothing()) {
            throw ReplayProblems.tooFew(question.id());
        }
        return groups;
    }

    private Groups read(UUID replayId) {
        List<Cell> cells = jdbc.sql(CELLS)
                .param("replay", replayId)
                .query((row, number) -> new Cell(
                        row.getString("ladder"),
                        row.getString("level"),
                        row.getObject("manager_id", UUID.class),
                        row.getString("team"),
                        row.getLong("people")))
                .list();
        Map<Level, Long> decisions = new HashMap<>();
        jdbc.sql(DECISIONS).param("replay", replayId).query(row -> {
            decisions.put(new Level(row.getString("ladder"), row.getString("target_level")), row.getLong("decisions"));
        });
        return new Groups(ShownGroups.of(cells), ShownGroups.small(decisions));
    }
}
