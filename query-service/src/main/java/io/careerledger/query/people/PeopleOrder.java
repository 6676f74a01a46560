package io.careerledger.query.people;

import io.careerledger.query.http.Cursor;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order of the list, ties broken by id.
 *
 * @param key SQL that is never null
 * @param type of the key in SQL
 */
record PeopleOrder(String name, String key, String type, boolean descending) {

    static final PeopleOrder BY_NAME = new PeopleOrder("name", "p.name_key", "text", false);

    /** Each of them upwards, and downwards with a minus sign before its name. */
    static final List<PeopleOrder> ALL = Stream.of(
                    BY_NAME,
                    new PeopleOrder("level", "coalesce(l.rank, -1)", "integer", false),
                    new PeopleOrder("levelSince", "p.level_since", "date", false),
                    new PeopleOrder("score", "coalesce(r.score, -1)", "double precision", false),
                    new PeopleOrder("confidence", "coalesce(r.confidence, -1)", "double precision", false),
                    new PeopleOrder(
                            "status",
                            "coalesce(array_position('{READY,NEARLY,NOT_YET,AT_TOP}'::text[], r.status), 5)",
                            "integer",
                            false))
            .flatMap(order -> Stream.of(order, order.reversed()))
            .toList();

    boolean byReadiness() {
        return key.contains("r.");
    }

    /** How a client writes it. */
    String word() {
        return descending ? "-" + name : name;
    }

    String comparison() {
        return descending ? "<" : ">";
    }

    String direction() {
        return descending ? " desc" : "";
    }

    /** The key of the last item seen, as the database is to read it; a forged cursor is a fault of the query. */
    Object keyOf(Cursor cursor) {
        return switch (type) {
            case "text" -> cursor.text(0);
            case "integer" -> Math.toIntExact(Math.clamp(cursor.number(0), Integer.MIN_VALUE, Integer.MAX_VALUE));
            case "date" -> cursor.date(0);
            case "double precision" -> cursor.decimal(0);
            default -> throw new IllegalStateException("no key of type " + type);
        };
    }

    private PeopleOrder reversed() {
        return new PeopleOrder(name, key, type, true);
    }
}
