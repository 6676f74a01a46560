package io.careerledger.command.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of a table as the JSON object that a line of NDJSON would be: dots in a column's name lead into objects, cells of
 * list columns are split at semicolons, empty cells are left out. What is not of the right form stays text, so that the
 * schema says what is wrong with it.
 */
final class CsvRow {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern LIST = Pattern.compile(";");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    private static final List<String> LISTS = List.of("competencies", "outcomeIds");
    private static final List<String> OBJECT_LISTS = List.of("sources");
    private static final List<String> NUMBERS =
            List.of("rating", "percent", "attribution", "metric.baseline", "metric.result");
    private static final List<String> FLAGS = List.of("achieved");

    private final ObjectNode root = NODES.objectNode();

    static ObjectNode of(CsvKind kind, Map<String, String> cells) {
        CsvRow row = new CsvRow();
        cells.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                row.put(column, cell);
            }
        });
        row.root.put("command", kind.command().commandName());
        return row.root;
    }

    private void put(String column, String cell) {
        int dot = column.indexOf('.');
        String head = dot < 0 ? column : column.substring(0, dot);
        if (dot >= 0 && OBJECT_LISTS.contains(head)) {
            putItems(head, column.substring(dot + 1), cell);
        } else if (dot >= 0) {
            putValue(child(head), column.substring(dot + 1), column, cell);
        } else {
            putValue(root, column, column, cell);
        }
    }

    private ObjectNode child(String name) {
        return root.get(name) instanceof ObjectNode present ? present : root.putObject(name);
    }

    private static void putValue(ObjectNode into, String name, String column, String cell) {
        if (LISTS.contains(column)) {
            ArrayNode list = into.putArray(name);
            LIST.splitAsStream(cell).map(String::strip).forEach(list::add);
        } else if (NUMBERS.contains(column) && NUMBER.matcher(cell).matches()) {
            into.put(name, new BigDecimal(cell));
        } else if (FLAGS.contains(column) && (cell.equals("true") || cell.equals("false"))) {
            into.put(name, cell.equals("true"));
        } else {
            into.put(name, cell);
        }
    }

    /** The n-th part of the cell belongs to the n-th object of the list. */
    private void putItems(String list, String name, String cell) {
        ArrayNode items = root.get(list) instanceof ArrayNode present ? present : root.putArray(list);
        String[] parts = LIST.split(cell, -1);
        for (int i = 0; i < parts.length; i++) {
            if (items.size() <= i) {
                items.addObject();
            }
            ((ObjectNode) items.get(i)).put(name, parts[i].strip());
        }
    }
}
