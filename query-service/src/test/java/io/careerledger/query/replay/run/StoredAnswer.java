package io.careerledger.query.replay.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a person stands under a scenario, as a replay has stored it. */
record StoredAnswer(
        UUID personId,
        String level,
        @Nullable UUID managerId,
        @Nullable String onLadder,
        String status,
        @Nullable Double score,
        @Nullable Double confidence,
        @Nullable Double threshold,
        @Nullable String causes,
        @Nullable String gates) {

    /** Of a replay and a scenario. */
    static final String ROWS = """
            select person_id, level, manager_id, on_ladder, status, score, confidence, threshold, causes, gates
            from replay.answer where replay_id = ? and scenario = ? order by person_id
            """;

    static StoredAnswer read(ResultSet row, int number) throws SQLException {
        return new StoredAnswer(
                row.getObject("person_id", UUID.class),
                row.getString("level"),
                row.getObject("manager_id", UUID.class),
                row.getString("on_ladder"),
                row.getString("status"),
                row.getObject("score", Double.class),
                row.getObject("confidence", Double.class),
                row.getObject("threshold", Double.class),
                row.getString("causes"),
                row.getString("gates"));
    }
}
