package io.careerledger.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjDoubleConsumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of one division, collected in any order and handed out by date, each with a key of its own. */
final class ImportLines {

    /** Who joins on a day does so before anything else happens on it. */
    private enum Rank {
        JOINING,
        ANYTHING_ELSE
    }

    private record Dated(LocalDate on, Rank rank, ObjectNode line) {}

    private static final Comparator<Dated> BY_DATE =
            Comparator.comparing(Dated::on).thenComparing(Dated::rank);

    private final String key;
    private final List<Dated> lines = new ArrayList<>();

    /** The key tells the divisions of all organisations apart. */
    ImportLines(String key) {
        this.key = key;
    }

    void joining(LocalDate on, String command, UnaryOperator<ObjectNode> fields) {
        lines.add(new Dated(on, Rank.JOINING, fields.apply(line(command))));
    }

    void add(LocalDate on, String command, UUID personId, UUID actorId, UnaryOperator<ObjectNode> fields) {
        ObjectNode line = line(command).put("personId", personId.toString()).put("actorId", actorId.toString());
        lines.add(new Dated(on, Rank.ANYTHING_ELSE, fields.apply(line)));
    }

    void byHr(LocalDate on, String command, UUID personId, UnaryOperator<ObjectNode> fields) {
        ObjectNode line = line(command).put("personId", personId.toString());
        lines.add(new Dated(on, Rank.ANYTHING_ELSE, fields.apply(line)));
    }

    /** The id for the next thing that a line creates. */
    String nextName() {
        return key + "/" + lines.size();
    }

    /** Gives each line with the share of all that is given with it. */
    void handOut(ObjDoubleConsumer<ObjectNode> reader) {
        lines.sort(BY_DATE);
        for (int index = 0; index < lines.size(); index++) {
            ObjectNode line = lines.get(index).line().put("idempotencyKey", "demo-" + key + "-" + index);
            reader.accept(line, (index + 1.0) / lines.size());
        }
    }

    private static ObjectNode line(String command) {
        return JsonNodeFactory.instance.objectNode().put("command", command);
    }
}
