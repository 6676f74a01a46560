package io.careerledger.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every call of a service by every {@link CallerKind}: the block of that name in {@code docs/access-table.md}, which is the
 * table that the tests run and the one that people read.
 */
public final class CallTable {

    public static final String HIDDEN = ".";
    public static final String PRESENT = "+";
    public static final String ABSENT = "-";

    private static final Path DOCUMENT = Path.of("..", "docs", "access-table.md");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final String document;
    private final String name;
    private final Table table;

    private CallTable(String document, String name) {
        this.document = document;
        this.name = name;
        Matcher block = Pattern.compile("```text\\n" + name + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(document);
        assertThat(block.find()).as("block %s of %s", name, DOCUMENT).isTrue();
        table = new Table(block.group(1));
        assertThat(table.columns())
                .containsExactlyElementsOf(
                        Stream.of(CallerKind.values()).map(CallerKind::column).toList());
    }

    /** The block of that name, which is its first line. */
    public static CallTable named(String name) {
        try {
            return new CallTable(Files.readString(DOCUMENT), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row: what is called, in the words of the table. */
    public record Call(String method, String path) {
        static Call of(String label) {
            String[] parts = label.split(" ", 2);
            return new Call(parts[0], parts[1]);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public List<Call> calls() {
        return table.labels().stream().map(Call::of).toList();
    }

    /** What each caller is told, in the order of {@link CallerKind}. */
    public List<String> verdicts(Call call) {
        return table.row(call.toString());
    }

    /** Fails for an operation of the OpenAPI document without a row, and for a row of no operation. */
    public void requireEveryOperationOf(JsonNode openApi) {
        Map<String, String> operations = operations(openApi);
        Set<String> called = new TreeSet<>();
        calls().forEach(call -> called.add(operation(call, operations.keySet())));
        assertThat(called).containsExactlyElementsOf(operations.keySet());
    }

    /** The {@code operationId} of what a row calls. */
    public static String operationId(Call call, JsonNode openApi) {
        Map<String, String> operations = operations(openApi);
        return Objects.requireNonNull(operations.get(operation(call, operations.keySet())));
    }

    private static Map<String, String> operations(JsonNode openApi) {
        Map<String, String> operations = new TreeMap<>();
        openApi.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue().path("operationId").asString())));
        return operations;
    }

    private static String operation(Call call, Collection<String> operations) {
        String path = call.path().replaceFirst("\\?.*", "");
        List<String> found = operations.stream()
                .filter(operation -> operation.startsWith(call.method() + " ")
                        && isOf(path, operation.substring(call.method().length() + 1)))
                .toList();
        return found.stream()
                .filter(operation -> operation.endsWith(" " + path))
                .findFirst()
                .orElseGet(() -> {
                    assertThat(found).as("operations of %s", call).hasSize(1);
                    return found.getFirst();
                });
    }

    private static boolean isOf(String path, String template) {
        List<String> parts = Arrays.asList(path.split("/"));
        List<String> variables = Arrays.asList(template.split("/"));
        return parts.size() == variables.size()
                && IntStream.range(0, parts.size())
                        .allMatch(index -> variables.get(index).startsWith("{")
                                || variables.get(index).equals(parts.get(index)));
    }

    /** The document says how many verdicts of which kind there are, and what every short word means. */
    public void requireCountsAndWordsExplained() {
        assertThat(document).contains(counts());
        verdicts()
                .filter(word -> word.startsWith("!"))
                .distinct()
                .forEach(word -> assertThat(rulesExplained().get(word))
                        .as("the rule that %s stands for", word)
                        .isNotNull());
    }

    private Map<String, String> rulesExplained() {
        return Pattern.compile("`(![a-z]+)` `([a-z-]+)`")
                .matcher(document)
                .results()
                .filter(found -> Table.refusedBy(found.group(2)).equals(found.group(1)))
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, same) -> one));
    }

    private String counts() {
        return "%s: %d calls by %d callers, %d verdicts: %d answered, %d lists with her and %d without, %d hidden, %d refused"
                .formatted(
                        name,
                        table.labels().size(),
                        table.columns().size(),
                        verdicts().count(),
                        verdicts()
                                .filter(word -> word.matches("[24]\\d\\d") && !word.equals("401"))
                                .count(),
                        verdicts().filter(PRESENT::equals).count(),
                        verdicts().filter(ABSENT::equals).count(),
                        verdicts().filter(HIDDEN::equals).count(),
                        verdicts()
                                .filter(word -> word.equals("401") || word.startsWith("!"))
                                .count());
    }

    private Stream<String> verdicts() {
        return table.rows().values().stream().flatMap(List::stream);
    }

    /** The word for an answer: a dot for 404, the initials of the rule for 403, else the status. */
    public static String word(int status, String body) {
        return switch (status) {
            case 404 -> {
                assertThat(body).contains("/problems/not-found");
                yield HIDDEN;
            }
            case 403 ->
                Table.refusedBy(JsonMapper.shared().readTree(body).path("type").asString());
            default -> String.valueOf(status);
        };
    }
}
