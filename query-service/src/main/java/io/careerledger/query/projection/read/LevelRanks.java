package io.careerledger.query.projection.read;

import io.careerledger.query.projection.table.SqlArrays;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The place of every level on its ladder as in force on a day, so that the database can sort by it. */
public final class LevelRanks {

    /** The table {@code l (ladder, level, rank)}, to stand in a join; needs {@link #parameters}. */
    public static final String TABLE = "unnest(:rankLadders, :rankLevels, :ranks) as l (ladder, level, rank)";

    private LevelRanks() {}

    /**
     * The parameters of {@link #TABLE}.
     *
     * @param catalog as known at the cut
     */
    public static Map<String, Object> parameters(LadderCatalog catalog, LocalDate day) {
        List<String> ladderIds = new ArrayList<>();
        List<String> levelIds = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        for (String id : catalog.ids()) {
            Ladder ladder = catalog.inForce(id, day).orElseThrow().ladder();
            ladder.levels().forEach(level -> {
                ladderIds.add(id);
                levelIds.add(level.id());
                ranks.add(ladder.indexOf(level.id()));
            });
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rankLadders", SqlArrays.texts(ladderIds));
        parameters.put("rankLevels", SqlArrays.texts(levelIds));
        parameters.put("ranks", SqlArrays.integers(ranks));
        return parameters;
    }
}
