package io.careerledger.query.replay.view;

import io.careerledger.query.http.Cursor;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order of changes, ties broken by the id that the caller sees.
 *
 * @param key SQL that is never null
 * @param type of the key in SQL
 */
record ChangeOrder(String name, String key, String type, boolean descending) {

    private static final String DOUBLE = "double precision";

    /** How far the score moves, either way. */
    static final ChangeOrder BY_DIFFERENCE =
            new ChangeOrder("difference", "coalesce(abs(a.score - a.score_from), -1)", DOUBLE, true);

    private static final ChangeOrder BY_NAME = new ChangeOrder("name", "coalesce(n.name_key, '')", "text", false);

    /** Each of them upwards, and downwards with a minus sign before its name. */
    static final List<ChangeOrder> ALL = Stream.of(
                    BY_DIFFERENCE.turned(),
                    BY_NAME,
                    new ChangeOrder("level", "coalesce(l.rank, -1)", "integer", false),
                    new ChangeOrder("person", "0", "integer", false),
                    new ChangeOrder("scoreFrom", "coalesce(a.score_from, -1)", DOUBLE, false),
                    new ChangeOrder("scoreTo", "coalesce(a.score, -1)", DOUBLE, false))
            .flatMap(order -> Stream.of(order, order.turned()))
            .toList();

    /** Orders that tell nobody's name. */
    static final List<ChangeOrder> WITHOUT_NAMES =
            ALL.stream().filter(order -> !order.name.equals(BY_NAME.name)).toList();

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

    /** The key of the last item seen, as the database is to read it; a forged cursor is a fault of the query. */
    Object keyOf(Cursor cursor) {
        return switch (type) {
            case "text" -> cursor.text(0);
            case "integer" -> Math.clamp(cursor.number(0), Integer.MIN_VALUE, Integer.MAX_VALUE);
            case DOUBLE -> cursor.decimal(0);
            default -> throw new IllegalStateException("no key of type " + type);
        };
    }

    private ChangeOrder turned() {
        return new ChangeOrder(name, key, type, !descending);
    }
}
