package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.DATE;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INTEGER;
import static io.careerledger.query.projection.table.SqlType.JSON;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** {@code feedback_request}: who is asked what about whom. */
final class FeedbackRequestTable {

    private static final BulkWrite<FeedbackRequestRow> REQUESTS = BulkWrite.<FeedbackRequestRow>into("feedback_request")
            .column("person_id", ID, FeedbackRequestRow::personId)
            .column("request_id", ID, FeedbackRequestRow::requestId)
            .column("partition", INTEGER, FeedbackRequestRow::partition)
            .column("sequence", BIGINT, FeedbackRequestRow::sequence)
            .column("requester_id", ID, FeedbackRequestRow::requesterId)
            .column("from_id", ID, FeedbackRequestRow::fromId)
            .column("competencies", JSON, FeedbackRequestRow::competencies)
            .column("outcomes", JSON, FeedbackRequestRow::outcomes)
            .column("asked_on", DATE, FeedbackRequestRow::askedOn)
            .column("expires_on", DATE, FeedbackRequestRow::expiresOn)
            .column("withdrawn_on", DATE, FeedbackRequestRow::withdrawnOn)
            .replacing("person_id", "request_id");

    private FeedbackRequestTable() {}

    /** Adds requests and replaces those that stand otherwise now, in one statement. */
    static void write(JdbcOperations jdbc, List<FeedbackRequestRow> requests) {
        REQUESTS.write(jdbc, requests);
    }
}
