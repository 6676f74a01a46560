package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.DATE;
import static io.careerledger.query.projection.table.SqlType.DOUBLE;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INTEGER;
import static io.careerledger.query.projection.table.SqlType.JSON;
import static io.careerledger.query.projection.table.SqlType.TEXT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** {@code readiness}: how ready everybody employed is for her next level. */
public final class ReadinessTable {

    private static final BulkWrite<ReadinessRow> REPLACE = BulkWrite.<ReadinessRow>into("readiness")
            .column("person_id", ID, ReadinessRow::personId)
            .column("partition", INTEGER, ReadinessRow::partition)
            .column("version", BIGINT, ReadinessRow::version)
            .column("ladder", TEXT, ReadinessRow::ladder)
            .column("ladder_version", INTEGER, ReadinessRow::ladderVersion)
            .column("level", TEXT, ReadinessRow::level)
            .column("target_level", TEXT, ReadinessRow::targetLevel)
            .column("status", TEXT, ReadinessRow::status)
            .column("score", DOUBLE, ReadinessRow::score)
            .column("threshold", DOUBLE, ReadinessRow::threshold)
            .column("confidence", DOUBLE, ReadinessRow::confidence)
            .column("competencies", JSON, ReadinessRow::competencies)
            .column("fault", TEXT, ReadinessRow::fault)
            .column("valid_on", DATE, ReadinessRow::validOn)
            .replacing("person_id");

    private ReadinessTable() {}

    /** One row for each that has one; what stood for the others goes. */
    static void replace(JdbcOperations jdbc, List<ViewRows> views) {
        REPLACE.write(
                jdbc,
                views.stream()
                        .map(ViewRows::readiness)
                        .filter(row -> row != null)
                        .toList());
        List<UUID> without = views.stream()
                .filter(view -> view.readiness() == null)
                .map(view -> view.person().personId())
                .toList();
        if (!without.isEmpty()) {
            jdbc.update("delete from readiness where person_id = any (?)", SqlArrays.ids(without));
        }
    }

    /** The row by column name, for a query that reads it instead of the stored one. */
    public static Map<String, @Nullable Object> named(ReadinessRow row) {
        return REPLACE.named(row);
    }
}
