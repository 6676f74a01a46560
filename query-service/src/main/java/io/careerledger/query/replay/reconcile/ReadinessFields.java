package io.careerledger.query.replay.reconcile;

import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.replay.PersonAnswer;
import io.careerledger.readiness.replay.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a readiness row that a replay answers as well, by name. */
final class ReadinessFields {

    /** The columns of {@code readiness r} that make them. */
    static final String COLUMNS =
            "r.person_id, r.ladder, r.ladder_version, r.level, r.target_level, r.status, r.score, r.threshold, r.confidence";

    private ReadinessFields() {}

    static Map<String, @Nullable Object> stored(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("ladder", row.getString("ladder"));
        fields.put("level", row.getString("level"));
        fields.put("targetLevel", row.getString("target_level"));
        fields.put("status", row.getString("status"));
        fields.put("score", row.getObject("score", Double.class));
        fields.put("threshold", row.getObject("threshold", Double.class));
        fields.put("confidence", row.getObject("confidence", Double.class));
        fields.put("ladderVersion", row.getObject("ladder_version", Integer.class));
        return fields;
    }

    static Map<String, @Nullable Object> replayed(PersonAnswer answer) {
        Standing baseline = answer.baseline();
        LadderUsed ladder = baseline.ladder();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("ladder", answer.ladder());
        fields.put("level", answer.level());
        fields.put("targetLevel", baseline.targetLevel());
        fields.put(
                "status", baseline.status() == null ? null : baseline.status().name());
        fields.put("score", baseline.score());
        fields.put("threshold", baseline.threshold());
        fields.put("confidence", baseline.confidence());
        fields.put("ladderVersion", ladder == null ? null : (Integer) ladder.version());
        return fields;
    }
}
