package io.careerledger.query.projection.read;

import io.careerledger.query.projection.fold.Views;
import io.careerledger.query.projection.table.FoldedStreams;
import io.careerledger.query.projection.table.PersonTable;
import io.careerledger.query.projection.table.ReadinessTable;
import io.careerledger.query.projection.table.StaleTable;
import io.careerledger.query.projection.table.StreamRow;
import io.careerledger.query.projection.table.ViewRows;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets lists read {@code person} and {@code readiness} as they are today, whether or not their owner has refreshed them
 * yet: what is stale is evaluated here and takes the place of the stored row before anything is filtered or sorted. Where a stored
 * stream cannot be read, the stored row stands.
 *
 * <pre>{@code
 * with TODAY
 * select ... from person_today p left join readiness_today r using (person_id) where p.employed ...
 * }</pre>
 */
public final class Freshness {

    private static final String PERSON = "select p.* from person p where (" + StaleTable.FRESH_PERSON
            + " or p.person_id = any (cast(:unreadable as uuid[]))) and p.person_id <> all (cast(:overlaid as uuid[])) union all select p.* from jsonb_populate_recordset(null::person, cast(:persons as jsonb)) p";

    private static final String READINESS = "select r.* from readiness r where (" + StaleTable.FRESH_READINESS
            + " or r.person_id = any (cast(:unreadable as uuid[]))) and r.person_id <> all (cast(:overlaid as uuid[]))"
            + " union all select r.* from jsonb_populate_recordset(null::readiness, cast(:readiness as jsonb)) r";

    /**
     * The tables {@code person_today} and {@code readiness_today} with the columns of {@code person} and {@code
     * readiness}, to stand behind {@code with}; needs the overlay's parameters.
     */
    public static final String TODAY = "person_today as (" + PERSON + "), readiness_today as (" + READINESS + ")";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Most persons whose histories are in memory at a time. */
    private static final int CHUNK = 500;

    private final JdbcOperations jdbc;
    private final TransactionOperations reading;
    private final CareerHistories histories;
    private final Ladders ladders;

    /**
     * Over connections whose search path leads to what readers see.
     *
     * @param reading transactions of these connections: only within one are streams fetched piece by piece
     */
    public Freshness(JdbcOperations jdbc, TransactionOperations reading, CareerHistories histories, Ladders ladders) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.histories = histories;
        this.ladders = ladders;
    }

    /** Everything that is stale, evaluated: what a list needs that sorts or filters everybody by readiness. */
    public Overlay overlay(LocalDate today) {
        return overlay(today, Optional.empty());
    }

    /** Every standing that is stale, and the readiness of these persons where it is. */
    public Overlay overlay(LocalDate today, Collection<UUID> personIds) {
        return overlay(today, Optional.of(personIds));
    }

    private Overlay overlay(LocalDate today, Optional<Collection<UUID>> persons) {
        LadderCatalog known = ladders.catalog();
        List<ViewRows> views = new ArrayList<>();
        List<UUID> unreadable = new ArrayList<>();
        reading.executeWithoutResult(status -> {
            List<StreamRow> stale = StaleTable.ofPersons(new NamedParameterJdbcTemplate(jdbc), today, known, persons);
            for (int from = 0; from < stale.size(); from += CHUNK) {
                List<StreamRow> chunk = stale.subList(from, Math.min(from + CHUNK, stale.size()));
                FoldedStreams folded =
                        histories.of(chunk.stream().map(StreamRow::personId).toList());
                unreadable.addAll(folded.faults().keySet());
                chunk.stream()
                        .filter(row -> folded.isWhole(row.personId()))
                        .map(row -> Views.of(folded.history(row.personId()), row.partition(), today, known))
                        .forEach(views::add);
            }
        });
        Map<String, Object> parameters = StaleTable.parameters(today, known);
        parameters.put("unreadable", array(unreadable.stream()));
        parameters.put(
                "overlaid", array(views.stream().map(view -> view.person().personId())));
        parameters.putAll(rows(views));
        return new Overlay(parameters);
    }

    private static Map<String, Object> rows(List<ViewRows> views) {
        return Map.of(
                "persons",
                JSON.writeValueAsString(
                        ViewRows.persons(views).stream().map(PersonTable::named).toList()),
                "readiness",
                JSON.writeValueAsString(views.stream()
                        .map(ViewRows::readiness)
                        .filter(Objects::nonNull)
                        .map(ReadinessTable::named)
                        .toList()));
    }

    private static String array(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
