package io.careerledger.query.replay.view;

import io.careerledger.query.projection.database.ServiceDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every grant of names there was, by replay. One is never changed: a later one takes its place. */
@Component
class NameGrants {

    private static final String OF_REPLAY = """
            select granted_by, granted_at, until, reason from replay.name_grant
            where replay_id = ? order by granted_at desc, granted_by limit ?
            """;

    /** Never at the instant of an earlier one, so that the last one can be told. */
    private static final String RECORD = """
            insert into replay.name_grant (replay_id, granted_by, granted_at, until, reason)
            select :replay, :by, greatest(:at, max(granted_at) + interval '1 microsecond'), :until, :reason
            from replay.name_grant where replay_id = :replay
            """;

    /** How many are shown with a replay. */
    static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;

    NameGrants(ServiceDatabase database) {
        this.jdbc = database.client();
    }

    /** The last {@value #MOST_SHOWN}, the latest first: the one that counts. */
    List<NameGrant> of(UUID replayId) {
        return jdbc.sql(OF_REPLAY)
                .params(replayId, MOST_SHOWN)
                .query((row, number) -> new NameGrant(
                        row.getObject("granted_by", UUID.class),
                        row.getTimestamp("granted_at").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        row.getString("reason")))
                .list();
    }

    void record(UUID replayId, UUID grantedBy, Instant grantedAt, Instant until, String reason) {
        jdbc.sql(RECORD)
                .param("replay", replayId)
                .param("by", grantedBy)
                .param("at", grantedAt.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }
}
