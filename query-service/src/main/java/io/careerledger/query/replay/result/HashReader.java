package io.careerledger.query.replay.result;

import io.careerledger.readiness.replay.ResultHash;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Puts the hash of a replay's result together from what is stored of it, within the transaction under way. */
public final class HashReader {

    private static final int FETCH_ROWS = 5_000;

    private HashReader() {}

    /** In the order of the ids, whoever has stored what and when; two statements, and a few rows at a time in memory. */
    public static String hash(JdbcTemplate jdbc, UUID replayId) {
        ResultHash hash = new ResultHash();
        JdbcTemplate some = new JdbcTemplate(jdbc.getDataSource());
        some.setFetchSize(FETCH_ROWS);
        RowCallbackHandler person = row -> hash.addPerson(row.getBytes("digest"));
        some.query(
                "select digest from replay.answer where replay_id = ? and scenario = 0 order by person_id",
                person,
                replayId);
        RowCallbackHandler decision = row -> hash.addDecision(row.getBytes("digest"));
        some.query("select digest from replay.decision where replay_id = ? order by case_id", decision, replayId);
        return hash.finish();
    }
}
