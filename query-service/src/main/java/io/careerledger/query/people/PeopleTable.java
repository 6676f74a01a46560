package io.careerledger.query.people;

import io.careerledger.query.access.Visible;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.CutPage;
import io.careerledger.query.http.Page;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.read.Overlay;
import io.careerledger.query.projection.read.PersonStanding;
import io.careerledger.query.projection.read.ReadinessAtCut;
import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of people, read in a constant number of statements whatever the number of people. */
@Component
class PeopleTable {

    /** How many people are evaluated at most for one list that is not of today. */
    static final int MAX_EVALUATED = 2_000;

    private final JdbcClient jdbc;
    private final ReadinessAtCut readiness;
    private final Ladders ladders;

    PeopleTable(JdbcClient jdbc, ReadinessAtCut readiness, Ladders ladders) {
        this.jdbc = jdbc;
        this.readiness = readiness;
        this.ladders = ladders;
    }

    /**
     * Whoever is filtered or sorted by readiness must be evaluated first; otherwise it is enough to do so for the page.
     *
     * @throws ProblemException {@code too-many-to-evaluate} (422) when these are more than {@value #MAX_EVALUATED} people
     *     on another day than today, or as known before
     */
    CutPage<PersonItem> page(PeopleFilter filter, Visible visible, LocalDate today) {
        Cut cut = filter.cut();
        Overlay overlay = filter.asksForReadiness() ? overlay(filter, visible, today) : null;
        Page<Row> page = Page.of(rows(filter, visible, overlay), filter.limit(), last -> last.cursor(filter.list()));
        Map<UUID, ReadinessRow> rows = new HashMap<>(overlay == null ? Map.of() : overlay.rows());
        List<UUID> others = page.items().stream()
                .map(Row::personId)
                .filter(id -> !rows.containsKey(id))
                .toList();
        rows.putAll(readiness.of(others, cut));
        return CutPage.of(page, cut, row -> PersonItem.of(row.standing(), cut.asOf(), rows.get(row.personId())));
    }

    private Overlay overlay(PeopleFilter filter, Visible visible, LocalDate today) {
        if (filter.cut().isNow(today)) {
            return readiness.everybody(today);
        }
        List<UUID> meant = rows(filter.withoutReadiness(MAX_EVALUATED), visible, null).stream()
                .map(Row::personId)
                .toList();
        if (meant.size() > MAX_EVALUATED) {
            throw new ProblemException(tooMany());
        }
        return readiness.only(meant, filter.cut());
    }

    private List<Row> rows(PeopleFilter filter, Visible visible, @Nullable Overlay overlay) {
        PeopleSql sql = new PeopleSql(filter, visible, overlay, ladders.catalog(filter.cut()));
        return jdbc.sql(sql.sql())
                .params(sql.parameters())
                .query((row, number) -> new Row(PersonStanding.read(row), row.getString("sort_key")))
                .list();
    }

    private static Problem tooMany() {
        return Problem.of(
                "too-many-to-evaluate",
                422,
                "Too many people to evaluate",
                "On another day than today, or as known before, readiness sorts and filters at most " + MAX_EVALUATED
                        + " people: narrow them down by manager, team, level or q first.");
    }

    private record Row(PersonStanding standing, String sortKey) {

        UUID personId() {
            return standing.personId();
        }

        String cursor(String list) {
            return Cursor.of(list, sortKey, personId()).token();
        }
    }
}
