package io.careerledger.query.projection.read;

import io.careerledger.query.projection.fold.Views;
import io.careerledger.query.projection.table.PersonTable;
import io.careerledger.query.projection.table.ReadinessTable;
import io.careerledger.query.projection.table.StaleTable;
import io.careerledger.query.projection.table.StreamRow;
import io.careerledger.query.projection.table.ViewRows;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets lists read {@code person} and {@code readiness} as they are today, whether or not their owner has refreshed them
 * yet: what is stale is evaluated here and takes the place of the stored row before anything is filtered or sorted.
 *
 * <pre>{@code
 * with TODAY
 * select ... from person_today p left join readiness_today r using (person_id) where p.employed ...
 * }</pre>
 */
public final class Freshness {

    private static final String PERSON = "select p.* from person p where " + StaleTable.FRESH_PERSON
            + " and p.person_id <> all (cast(:overlaid as uuid[])) union all select p.* from jsonb_populate_recordset(null::person, cast(:persons as jsonb)) p";

    private static final String READINESS = "select r.* from readiness r where " + StaleTable.FRESH_READINESS
            + " and r.person_id <> all (cast(:overlaid as uuid[]))"
            + " union all select r.* from jsonb_populate_recordset(null::readiness, cast(:readiness as jsonb)) r";

    /**
     * The tables {@code person_today} and {@code readiness_today} with the columns of {@code person} and {@code
     * readiness}, to stand behind {@code with}; needs the overlay's parameters.
     */
    public static final String TODAY = "person_today as (" + PERSON + "), readiness_today as (" + READINESS + ")";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcOperations jdbc;
    private final CareerHistories histories;
    private final Ladders ladders;

    public Freshness(JdbcOperations jdbc, CareerHistories histories, Ladders ladders) {
        this.jdbc = jdbc;
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
        List<StreamRow> stale = StaleTable.ofPersons(new NamedParameterJdbcTemplate(jdbc), today, known, persons);
        Map<UUID, CareerHistory> folded =
                histories.of(stale.stream().map(StreamRow::personId).toList());
        List<ViewRows> views = stale.stream()
                .map(row -> Views.of(
                        folded.getOrDefault(row.personId(), CareerHistory.empty()), row.partition(), today, known))
                .toList();
        Map<String, Object> parameters = StaleTable.parameters(today, known);
        parameters.put(
                "overlaid",
                views.stream()
                        .map(view -> view.person().personId().toString())
                        .collect(Collectors.joining(",", "{", "}")));
        parameters.put(
                "persons",
                JSON.writeValueAsString(
                        ViewRows.persons(views).stream().map(PersonTable::named).toList()));
        parameters.put(
                "readiness",
                JSON.writeValueAsString(views.stream()
                        .map(ViewRows::readiness)
                        .filter(Objects::nonNull)
                        .map(ReadinessTable::named)
                        .toList()));
        return new Overlay(parameters);
    }
}
