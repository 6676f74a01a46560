package io.careerledger.query.people;

import io.careerledger.query.access.Visible;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.projection.read.LevelRanks;
import io.careerledger.query.projection.read.Overlay;
import io.careerledger.query.projection.read.PersonStanding;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.ReadinessStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statement that reads one page of people, with its parameters. */
final class PeopleSql {

    private final PeopleFilter filter;
    private final Visible visible;
    private final @Nullable Overlay overlay;
    private final Map<String, @Nullable Object> parameters;
    private final List<String> conditions = new ArrayList<>();

    /**
     * @param visible of whom the viewer is told
     * @param overlay readiness, where the filter asks for it
     * @param ladders as known at the cut
     */
    PeopleSql(PeopleFilter filter, Visible visible, @Nullable Overlay overlay, LadderCatalog ladders) {
        this.filter = filter;
        this.visible = visible;
        this.overlay = overlay;
        this.parameters = new HashMap<>(StandingSql.parameters(filter.cut()));
        parameters.putAll(visible.parameters());
        parameters.put("rows", filter.limit() + 1);
        if (overlay != null) {
            parameters.putAll(overlay.parameters());
        }
        parameters.putAll(LevelRanks.parameters(ladders, filter.cut().asOf()));
        whose();
        after();
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    String sql() {
        PeopleOrder order = filter.order();
        String tables = StandingSql.standings(filter.cut())
                + (filter.wholeLine() ? ", " + StandingSql.line(true) : "")
                + (overlay == null ? "" : ", " + overlay.sql())
                + visible.moreTables();
        return "with recursive " + tables
                + """

            select %5$s, %1$s as sort_key
            from standing_at p
            %2$s
            left join %6$s
                on l.ladder = p.ladder and l.level = p.level
            where p.employed %3$s
            order by sort_key%4$s, p.person_id%4$s
            limit :rows
            """.formatted(
                                order.key(),
                                overlay == null ? "" : "left join readiness_at r using (person_id)",
                                "and " + String.join(" and ", conditions),
                                order.direction(),
                                PersonStanding.COLUMNS,
                                LevelRanks.TABLE);
    }

    private void whose() {
        conditions.add(visible.condition("p.person_id"));
        if (filter.manager() != null) {
            parameters.put("manager", filter.manager());
            conditions.add(
                    filter.wholeLine() ? "p.person_id in (select person_id from line)" : "p.manager_id = :manager");
        }
        equal("p.team", "team", filter.team());
        equal("p.level", "level", filter.level());
        ReadinessStatus status = filter.status();
        equal("r.status", "status", status == null ? null : status.name());
        for (String word : filter.words()) {
            String name = "word" + conditions.size();
            parameters.put(name, word);
            conditions.add("position(:" + name + " in p.search_key) > 0");
        }
    }

    private void equal(String column, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
            conditions.add(column + " = :" + name);
        }
    }

    private void after() {
        Cursor after = filter.after();
        if (after != null) {
            PeopleOrder order = filter.order();
            parameters.put("afterKey", order.keyOf(after));
            parameters.put("afterId", after.uuid(1));
            conditions.add("(" + order.key() + ", p.person_id) " + order.comparison() + " (cast(:afterKey as "
                    + order.type() + "), cast(:afterId as uuid))");
        }
    }
}
