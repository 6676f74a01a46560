package io.careerledger.query.replay.view;

import io.careerledger.query.http.Cursor;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order of re-judged decisions, ties broken by the id of the case that the caller sees.
 *
 * @param key SQL that is never null; {@code %1$d} is the place of the scenario in the arrays
 * @param type of the key in SQL
 */
record DecisionOrder(String name, String key, String type, boolean descending) {

    private static final String DOUBLE = "double precision";
    private static final String DATE = "date";

    private static final DecisionOrder BY_CASE = new DecisionOrder("case", "0::double precision", DOUBLE, false);

    private static final DecisionOrder BY_DAY = new DecisionOrder("decidedOn", "d.decided_on", DATE, true);

    /** Each of them upwards, and downwards with a minus sign before its name; the latest decision first unless asked. */
    static final List<DecisionOrder> ALL = Stream.of(
                    BY_DAY,
                    BY_CASE,
                    new DecisionOrder("score", "coalesce(d.scores[%1$d], -1)", DOUBLE, false),
                    new DecisionOrder("difference", "coalesce(abs(d.scores[%1$d] - d.scores[1]), -1)", DOUBLE, false))
            .flatMap(order -> Stream.of(order, order.turned()))
            .toList();

    /** Orders that do not tell when something was decided; by case unless asked. */
    static final List<DecisionOrder> WITHOUT_DAYS =
            ALL.stream().filter(order -> !order.name.equals(BY_DAY.name)).toList();

    static DecisionOrder usual(boolean named) {
        return named ? BY_DAY : BY_CASE;
    }

    /** How a client writes it. */
    String word() {
        return descending ? "-" + name : name;
    }

    String direction() {
        return descending ? " desc" : "";
    }

    String comparison() {
        return descending ? "<" : ">";
    }

    String keyUnder(int scenario) {
        return key.replace("%1$d", String.valueOf(scenario + 1));
    }

    /** The key of the last item seen, as the database is to read it; a forged cursor is a fault of the query. */
    Object keyOf(Cursor cursor) {
        return type.equals(DATE) ? cursor.date(0) : (Object) cursor.decimal(0);
    }

    private DecisionOrder turned() {
        return new DecisionOrder(name, key, type, !descending);
    }
}
