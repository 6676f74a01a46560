package io.careerledger.query.replay.view;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.projection.read.Conditions;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order of results, ties broken by the id that the caller sees.
 *
 * @param key SQL that is never null; {@code %1$d} in it is the place of the scenario in an array
 * @param type of the key in SQL
 */
record ResultOrder(String name, String key, String type, boolean descending) {

    private static final String DOUBLE = "double precision";
    private static final String INTEGER = "integer";
    private static final String TEXT = "text";
    private static final String DATE = "date";

    /** How far the score of a person moves, either way. */
    static final ResultOrder BY_DIFFERENCE =
            new ResultOrder("difference", "coalesce(abs(a.score - a.score_from), -1)", DOUBLE, true);

    /** Of changes. */
    static final List<ResultOrder> OF_CHANGES = bothWays(
            BY_DIFFERENCE,
            new ResultOrder("name", "coalesce(n.name_key, '')", TEXT, false),
            new ResultOrder("level", "coalesce(l.rank, -1)", INTEGER, false),
            new ResultOrder("person", "0", INTEGER, false),
            new ResultOrder("scoreFrom", "coalesce(a.score_from, -1)", DOUBLE, false),
            new ResultOrder("scoreTo", "coalesce(a.score, -1)", DOUBLE, false));

    /** The latest decision first. */
    static final ResultOrder BY_DAY = new ResultOrder("decidedOn", "d.decided_on", DATE, true);

    static final ResultOrder BY_CASE = new ResultOrder("case", "0::double precision", DOUBLE, false);

    /** Of re-judged decisions. */
    static final List<ResultOrder> OF_DECISIONS = bothWays(
            BY_DAY,
            BY_CASE,
            new ResultOrder("score", "coalesce(d.scores[%1$d], -1)", DOUBLE, false),
            new ResultOrder("difference", "coalesce(abs(d.scores[%1$d] - d.scores[1]), -1)", DOUBLE, false));

    /** The largest group first. */
    static final ResultOrder BY_PEOPLE = new ResultOrder("people", "g.people", INTEGER, true);

    /** Of groups. */
    static final List<ResultOrder> OF_GROUPS = bothWays(
            BY_PEOPLE,
            new ResultOrder("group", "0", INTEGER, false),
            new ResultOrder("mean", "coalesce(g.mean, -1)", DOUBLE, false),
            new ResultOrder("ready", "g.ready::double precision / g.people", DOUBLE, false));

    /** Each of them upwards, and downwards with a minus sign before its name. */
    private static List<ResultOrder> bothWays(ResultOrder... orders) {
        return Stream.of(orders)
                .flatMap(order -> Stream.of(order, order.turned()))
                .toList();
    }

    /** Those of the orders that go by something else. */
    static List<ResultOrder> without(String name, List<ResultOrder> orders) {
        return orders.stream().filter(order -> !order.name.equals(name)).toList();
    }

    /** Those of the orders that go by it. */
    static List<ResultOrder> only(String name, List<ResultOrder> orders) {
        return orders.stream().filter(order -> order.name.equals(name)).toList();
    }

    /** How a client writes it. */
    String word() {
        return descending ? "-" + name : name;
    }

    String direction() {
        return descending ? " desc" : "";
    }

    private String comparison() {
        return descending ? "<" : ">";
    }

    /** The key where values of all scenarios are in arrays, the baseline's first. */
    String keyUnder(int scenario) {
        return key.replace("%1$d", String.valueOf(scenario + 1));
    }

    /** The key of the last item seen, as the database is to read it; a forged cursor is a fault of the query. */
    private Object keyOf(Cursor cursor) {
        return switch (type) {
            case TEXT -> cursor.text(0);
            case INTEGER -> Math.clamp(cursor.number(0), Integer.MIN_VALUE, Integer.MAX_VALUE);
            case DOUBLE -> cursor.decimal(0);
            case DATE -> cursor.date(0);
            default -> throw new IllegalStateException("no key of type " + type);
        };
    }

    /**
     * Lets through what comes behind the last item seen.
     *
     * @param key SQL of the key, as rows are sorted by it
     * @param tie SQL of what tells rows of the same key apart
     * @param lastTie of the last item seen
     */
    void goOn(Conditions conditions, Cursor after, String key, String tie, Object lastTie) {
        conditions
                .and("(" + key + ", " + tie + ") " + comparison() + " (cast(:afterKey as " + type + "), :afterTie)")
                .with("afterKey", keyOf(after))
                .with("afterTie", lastTie);
    }

    private ResultOrder turned() {
        return new ResultOrder(name, key, type, !descending);
    }
}
