package io.careerledger.query.people;

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

    private PeopleOrder reversed() {
        return new PeopleOrder(name, key, type, true);
    }
}
