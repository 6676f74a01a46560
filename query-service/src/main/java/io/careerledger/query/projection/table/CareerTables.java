package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.DATE;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INSTANT;
import static io.careerledger.query.projection.table.SqlType.TEXT;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes what a batch changed: every table once, whatever the number of events and persons. */
public final class CareerTables {

    private static final BulkWrite<TimelineRow> TIMELINE = BulkWrite.<TimelineRow>into("timeline")
            .column("subject_id", ID, TimelineRow::subjectId)
            .column("effective_on", DATE, TimelineRow::effectiveOn)
            .column("recorded_at", INSTANT, TimelineRow::recordedAt)
            .column("stream_id", ID, TimelineRow::streamId)
            .column("sequence", BIGINT, TimelineRow::sequence)
            .column("type", TEXT, TimelineRow::type)
            .column("actor_id", ID, TimelineRow::actorId)
            .inserting();

    private final EventTable events;
    private final StreamTable streams;

    public CareerTables(EventTable events, StreamTable streams) {
        this.events = events;
        this.streams = streams;
    }

    /** Writes all changes; a table that nothing changed in costs no round trip. */
    public void write(JdbcOperations jdbc, Changes changes) {
        events.insert(jdbc, changes.events());
        TIMELINE.write(jdbc, changes.timeline());
        streams.advance(jdbc, changes.streams(), changes.moved());
        StandingTable.write(jdbc, changes.standingEnds(), changes.standings());
        ReadinessTable.replace(jdbc, changes.evaluated());
        PromotionTable.write(jdbc, changes.promotions());
        FeedbackRequestTable.write(jdbc, changes.feedbackRequests());
    }

    /** Replaces how ready people are on a day. */
    public void writeReadiness(JdbcOperations jdbc, List<Evaluated> evaluated) {
        ReadinessTable.replace(jdbc, evaluated);
    }
}
