package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.BOOLEAN;
import static io.careerledger.query.projection.table.SqlType.DATE;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INSTANT;
import static io.careerledger.query.projection.table.SqlType.INTEGER;
import static io.careerledger.query.projection.table.SqlType.TEXT;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** {@code standing}: where everybody stands on any day, as known at any instant. Rows are added and ended, never changed. */
final class StandingTable {

    private static final BulkWrite<StandingRow> INSERT = BulkWrite.<StandingRow>into("standing")
            .column("person_id", ID, StandingRow::personId)
            .column("partition", INTEGER, StandingRow::partition)
            .column("sequence", BIGINT, StandingRow::sequence)
            .column("valid_from", DATE, row -> SqlDates.text(row.validFrom()))
            .column("valid_to", DATE, row -> SqlDates.text(row.validTo()))
            .column("known_from", INSTANT, StandingRow::knownFrom)
            .column("known_to", INSTANT, StandingRow::knownTo)
            .column("name", TEXT, row -> row.standing().details().name())
            .column("email", TEXT, row -> row.standing().details().email())
            .column("source", TEXT, row -> row.standing().details().source())
            .column("external_id", TEXT, row -> row.standing().details().externalId())
            .column("entry_path", TEXT, row -> row.standing().details().entryPath())
            .column("ladder", TEXT, row -> row.standing().ladder())
            .column("level", TEXT, row -> row.standing().level())
            .column("level_since", DATE, row -> row.standing().levelSince())
            .column("manager_id", ID, row -> row.standing().managerId())
            .column("team", TEXT, row -> row.standing().team())
            .column("started_on", DATE, row -> row.standing().startedOn())
            .column("left_on", DATE, row -> row.standing().leftOn())
            .column("employed", BOOLEAN, row -> row.standing().employed())
            .column("name_key", TEXT, row -> row.standing().nameKey())
            .column("email_key", TEXT, row -> row.standing().emailKey())
            .column("search_key", TEXT, row -> row.standing().searchKey())
            .inserting();

    private static final String END = """
            update standing s set known_to = e.known_to
            from unnest(?::uuid[], ?::date[], ?::timestamptz[]) as e (person_id, valid_from, known_to)
            where s.person_id = e.person_id and s.valid_from = e.valid_from and s.known_to is null
            """;

    private StandingTable() {}

    /** Two statements, whatever the number of rows; one fewer where nothing ends. */
    static void write(JdbcOperations jdbc, List<StandingEnd> ends, List<StandingRow> rows) {
        if (!ends.isEmpty()) {
            jdbc.update(
                    END,
                    SqlArrays.ids(ends.stream().map(StandingEnd::personId).toList()),
                    SqlArrays.texts(ends.stream()
                            .map(end -> SqlDates.text(end.validFrom()))
                            .toList()),
                    SqlArrays.texts(
                            ends.stream().map(end -> end.knownTo().toString()).toList()));
        }
        INSERT.write(jdbc, rows);
    }
}
