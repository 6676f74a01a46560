package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.BOOLEAN;
import static io.careerledger.query.projection.table.SqlType.DATE;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INTEGER;
import static io.careerledger.query.projection.table.SqlType.TEXT;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** {@code person}: where everybody stands. */
public final class PersonTable {

    private static final BulkWrite<PersonRow> REPLACE = BulkWrite.<PersonRow>into("person")
            .column("person_id", ID, PersonRow::personId)
            .column("partition", INTEGER, PersonRow::partition)
            .column("version", BIGINT, PersonRow::version)
            .column("name", TEXT, PersonRow::name)
            .column("email", TEXT, PersonRow::email)
            .column("source", TEXT, PersonRow::source)
            .column("external_id", TEXT, PersonRow::externalId)
            .column("entry_path", TEXT, PersonRow::entryPath)
            .column("ladder", TEXT, PersonRow::ladder)
            .column("level", TEXT, PersonRow::level)
            .column("level_since", DATE, PersonRow::levelSince)
            .column("manager_id", ID, PersonRow::managerId)
            .column("team", TEXT, PersonRow::team)
            .column("started_on", DATE, PersonRow::startedOn)
            .column("left_on", DATE, PersonRow::leftOn)
            .column("employed", BOOLEAN, PersonRow::employed)
            .column("name_key", TEXT, PersonRow::nameKey)
            .column("email_key", TEXT, PersonRow::emailKey)
            .column("search_key", TEXT, PersonRow::searchKey)
            .column("valid_on", DATE, PersonRow::validOn)
            .column("changes_on", DATE, PersonRow::changesOn)
            .replacing("person_id");

    private PersonTable() {}

    static void replace(JdbcOperations jdbc, List<PersonRow> rows) {
        REPLACE.write(jdbc, rows);
    }

    /** The row by column name, for a query that reads it instead of the stored one. */
    public static Map<String, @Nullable Object> named(PersonRow row) {
        return REPLACE.named(row);
    }
}
