package io.careerledger.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table as people write it: names of columns in the first line, then rows of a label and one word for each column, with
 * blanks in between.
 */
public final class Table {

    private final List<String> columns;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    /** A row without a word for some column, or a label that stands twice, fails the test. */
    public Table(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.trim().split("\\s+")))
                .toList();
        columns = lines.getFirst();
        for (List<String> line : lines.subList(1, lines.size())) {
            assertThat(line).as("row %s", line).hasSizeGreaterThan(columns.size());
            int words = line.size() - columns.size();
            String label = String.join(" ", line.subList(0, words));
            assertThat(rows.put(label, line.subList(words, line.size())))
                    .as(label)
                    .isNull();
        }
    }

    public List<String> columns() {
        return columns;
    }

    /** The labels, in order. */
    public List<String> labels() {
        return new ArrayList<>(rows.keySet());
    }

    public List<String> row(String label) {
        assertThat(rows).containsKey(label);
        return Collections.unmodifiableList(rows.get(label));
    }

    /** Rows by their labels, in order. */
    Map<String, List<String>> rows() {
        return rows;
    }

    /** How a refusal is written: by the initials of its rule. */
    public static String refusedBy(String rule) {
        return "!"
                + Arrays.stream(rule.replace("/problems/", "").split("-"))
                        .map(part -> part.substring(0, 1))
                        .collect(Collectors.joining());
    }
}
