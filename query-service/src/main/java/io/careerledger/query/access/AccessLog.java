package io.careerledger.query.access;

import io.careerledger.access.View;
import io.careerledger.query.projection.table.SqlArrays;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has seen what of whom, for whom it is about and for auditors: a record for each viewer, subject, view and day, stored
 * before the answer is read, so that nobody sees what is not on record.
 */
@Component
public class AccessLog {

    private static final String RECORD = """
            insert into access_record (subject_id, day, viewer_id, view, seen_at)
            select person_id, cast(? as date), cast(? as uuid), ?, cast(? as timestamptz) from stream where person_id = ?
            on conflict do nothing
            """;

    /** In one order, so that two who look at the same people at the same time do not wait for each other. */
    private static final String RECORD_ALL = """
            insert into access_record (subject_id, day, viewer_id, view, seen_at)
            select person_id, cast(? as date), cast(? as uuid), ?, cast(? as timestamptz) from stream
            where person_id = any (?) and person_id <> ?
            order by person_id
            on conflict do nothing
            """;

    private static final String RECORD_REPLAY = """
            insert into access_record (subject_id, day, viewer_id, view, seen_at)
            select person_id, cast(? as date), cast(? as uuid), ?, cast(? as timestamptz)
            from (select person_id from replay.answer where replay_id = ?
                  union select person_id from replay.decision where replay_id = ?) p
            where person_id <> ?
            order by person_id
            on conflict do nothing
            """;

    private static final String RECORD_EXPORT = """
            insert into access_record (subject_id, day, viewer_id, view, seen_at)
            select distinct person_id, cast(? as date), cast(? as uuid), ?, cast(? as timestamptz) from promotion_standing
            where decided_on between ? and ? and person_id <> ?
            order by person_id
            on conflict do nothing
            """;

    private final JdbcOperations jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    AccessLog(JdbcOperations jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Notes that the viewer is about to see this view of a person, by one statement of its own transaction; what she sees of
     * herself is not noted, and nothing of ids that are nobody's.
     */
    void record(UUID viewer, View view, UUID subject) {
        if (!viewer.equals(subject)) {
            Instant now = clock.instant();
            jdbc.update(RECORD, day(now), viewer, view.name(), Timestamp.from(now), subject);
        }
    }

    /** The same of many people at once, by one statement. */
    void recordAll(UUID viewer, View view, Collection<UUID> subjects) {
        Instant now = clock.instant();
        jdbc.update(RECORD_ALL, day(now), viewer, view.name(), Timestamp.from(now), SqlArrays.ids(subjects), viewer);
    }

    /**
     * The same of everybody on whom anything was decided on these days, whatever became of the decision. To be called once
     * the export has its snapshot and before its first byte: what that holds is on record then, and in a transaction apart.
     */
    public void recordExport(UUID viewer, LocalDate from, LocalDate to) {
        Instant now = clock.instant();
        apart.executeWithoutResult(status -> jdbc.update(
                RECORD_EXPORT, day(now), viewer, View.AUDIT_EXPORT.name(), Timestamp.from(now), from, to, viewer));
    }

    /** The same of everybody in a replay, whose results are about to be exported with names. */
    public void recordReplay(UUID viewer, View view, UUID replayId) {
        Instant now = clock.instant();
        apart.executeWithoutResult(status -> jdbc.update(
                RECORD_REPLAY, day(now), viewer, view.name(), Timestamp.from(now), replayId, replayId, viewer));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
