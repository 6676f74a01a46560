package io.careerledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A table of verdicts: a row for each act or view, a cell for each relation. */
final class Table {

    private final List<String> columns;
    private final List<List<String>> rows;

    Table(String text) {
        List<List<String>> cells = text.lines()
                .map(line -> Arrays.asList(line.trim().split("\\s+")))
                .toList();
        columns = cells.getFirst();
        rows = cells.subList(1, cells.size());
    }

    /** One test for each cell; a row or a column that is missing fails. */
    <E extends Enum<E>> Stream<DynamicTest> tests(Class<E> kind, BiFunction<E, Relations, Verdict> judge) {
        List<String> named =
                Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        assertThat(rows).extracting(List::getFirst).containsExactlyElementsOf(named);
        assertThat(columns)
                .containsExactlyElementsOf(
                        Arrays.stream(Relations.values()).map(Enum::name).toList());
        return rows.stream().flatMap(row -> {
            E wish = Enum.valueOf(kind, row.getFirst());
            assertThat(row).as("row of " + wish).hasSize(1 + columns.size());
            return IntStream.range(0, columns.size()).mapToObj(column -> {
                Relations relation = Relations.valueOf(columns.get(column));
                String expected = row.get(1 + column);
                return DynamicTest.dynamicTest(
                        wish + " by " + relation + " is " + expected,
                        () -> assertThat(word(judge.apply(wish, relation))).isEqualTo(expected));
            });
        });
    }

    /** How a verdict is written in a table: a dot for what is hidden, the sight, or the rule with its initials. */
    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Hidden _ -> ".";
            case Verdict.Forbidden(String rule, String detail) -> {
                assertThat(detail).endsWith(".");
                yield "!"
                        + Arrays.stream(rule.split("-"))
                                .map(part -> part.substring(0, 1))
                                .collect(Collectors.joining());
            }
            case Verdict.Allowed(Sight sight) ->
                switch (sight) {
                    case Sight.Full _ -> "full";
                    case Sight.Own _ -> "own";
                    case Sight.Card _ -> "card";
                    case Sight.Focus _ -> "focus";
                    case Sight.Asked _ -> "asked";
                    case Sight.Packet _ -> "case";
                    case Sight.Nameless _ -> "bare";
                    case Sight.Nothing _ -> "yes";
                };
        };
    }
}
