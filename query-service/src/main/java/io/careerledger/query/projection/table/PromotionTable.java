package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.BOOLEAN;
import static io.careerledger.query.projection.table.SqlType.DATE;
import static io.careerledger.query.projection.table.SqlType.DOUBLE;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INSTANT;
import static io.careerledger.query.projection.table.SqlType.INTEGER;
import static io.careerledger.query.projection.table.SqlType.JSON;
import static io.careerledger.query.projection.table.SqlType.TEXT;

import io.careerledger.query.projection.table.PromotionChanges.End;
import io.careerledger.query.projection.table.PromotionStandingRow.Look;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** {@code promotion_case} and {@code promotion_standing}: every case, and how it stood when. */
final class PromotionTable {

    private static final BulkWrite<PromotionCaseRow> CASES = BulkWrite.<PromotionCaseRow>into("promotion_case")
            .column("person_id", ID, PromotionCaseRow::personId)
            .column("case_id", ID, PromotionCaseRow::caseId)
            .column("partition", INTEGER, PromotionCaseRow::partition)
            .column("sequence", BIGINT, PromotionCaseRow::sequence)
            .column("proposed_on", DATE, PromotionCaseRow::proposedOn)
            .column("proposer_id", ID, PromotionCaseRow::proposerId)
            .column("previous_case_id", ID, PromotionCaseRow::previousCaseId)
            .column("ladder", TEXT, PromotionCaseRow::ladder)
            .column("ladder_version", INTEGER, PromotionCaseRow::ladderVersion)
            .column("ladder_hash", TEXT, PromotionCaseRow::ladderHash)
            .column("level", TEXT, PromotionCaseRow::level)
            .column("target_level", TEXT, PromotionCaseRow::targetLevel)
            .column("packet_status", TEXT, PromotionCaseRow::packetStatus)
            .column("packet_score", DOUBLE, PromotionCaseRow::packetScore)
            .column("packet_threshold", DOUBLE, PromotionCaseRow::packetThreshold)
            .column("failed_gates", JSON, PromotionCaseRow::failedGates)
            .inserting();

    private static final BulkWrite<PromotionStandingRow> STANDINGS = BulkWrite.<PromotionStandingRow>into(
                    "promotion_standing")
            .column("person_id", ID, PromotionStandingRow::personId)
            .column("case_id", ID, PromotionStandingRow::caseId)
            .column("partition", INTEGER, PromotionStandingRow::partition)
            .column("sequence", BIGINT, PromotionStandingRow::sequence)
            .column("valid_from", DATE, PromotionStandingRow::validFrom)
            .column("valid_to", DATE, row -> SqlDates.text(row.validTo()))
            .column("known_from", INSTANT, PromotionStandingRow::knownFrom)
            .column("known_to", INSTANT, PromotionStandingRow::knownTo)
            .column("state", TEXT, of(Look::state))
            .column("reviewers", JSON, of(Look::reviewers))
            .column("deciders", JSON, of(Look::deciders))
            .column("awaited", JSON, of(Look::awaited))
            .column("recused", JSON, of(Look::recused))
            .column("support", INTEGER, of(Look::support))
            .column("oppose", INTEGER, of(Look::oppose))
            .column("abstain", INTEGER, of(Look::abstain))
            .column("decider_id", ID, of(Look::deciderId))
            .column("decided_on", DATE, of(Look::decidedOn))
            .column("decision_sequence", INTEGER, of(Look::decisionSequence))
            .column("overridden", BOOLEAN, of(Look::overridden))
            .column("level_effective_on", DATE, of(Look::levelEffectiveOn))
            .column("review_on", DATE, of(Look::reviewOn))
            .column("withdrawn_on", DATE, of(Look::withdrawnOn))
            .column("responded_on", DATE, of(Look::respondedOn))
            .inserting();

    private static final String END = """
            update promotion_standing s set known_to = e.known_to
            from unnest(?::uuid[], ?::uuid[], ?::date[], ?::timestamptz[]) as e (person_id, case_id, valid_from, known_to)
            where s.person_id = e.person_id and s.case_id = e.case_id and s.valid_from = e.valid_from
              and s.known_to is null
            """;

    private PromotionTable() {}

    /** Three statements at most, whatever the number of rows. */
    static void write(JdbcOperations jdbc, PromotionChanges changes) {
        CASES.write(jdbc, changes.cases());
        end(jdbc, changes.ends());
        STANDINGS.write(jdbc, changes.standings());
    }

    private static void end(JdbcOperations jdbc, List<End> ends) {
        if (!ends.isEmpty()) {
            jdbc.update(
                    END,
                    SqlArrays.ids(ends.stream().map(End::personId).toList()),
                    SqlArrays.ids(ends.stream().map(End::caseId).toList()),
                    SqlArrays.texts(
                            ends.stream().map(end -> end.validFrom().toString()).toList()),
                    SqlArrays.texts(
                            ends.stream().map(end -> end.knownTo().toString()).toList()));
        }
    }

    private static Function<PromotionStandingRow, @Nullable Object> of(Function<Look, @Nullable Object> look) {
        return row -> look.apply(row.look());
    }
}
