package io.careerledger.readiness.ladder;

import static io.careerledger.readiness.ladder.Documents.SMALLEST;
import static io.careerledger.readiness.ladder.Documents.json;
import static io.careerledger.readiness.ladder.Documents.utf8;
import static io.careerledger.readiness.ladder.Documents.valid;
import static io.careerledger.readiness.ladder.Documents.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderSyntaxTest {

    private static final String SYNTAX = "{}[]:,-#&*!|>'\"%@`\n\t \\~?<";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"id\": \"a\",}`        | 1 | 12",
                "`{\"id\": tru}`           | 1 | 8",
                "`{\"id\": 1} x`           | 1 | 11",
                "`{\"id\": NaN}`           | 1 | 11",
                "`{\"id\": 01}`            | 1 | 9"
            })
    void placesSyntaxErrorsOfJson(String document, int line, int column) {
        assertMalformedAt(json(document), line, column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`id: a\\n\\tname: b`      | 2 | 1",
                "`id: a\\n name: b`        | 2 | 6",
                "`id: [a,`                 | 1 | 8",
                "`id: @a`                  | 1 | 5",
                "`id: a\\n---\\nid: b`     | 2 | 1",
                "`? [a]\\n: b`             | 1 | 3",
                "`id: a\u0000b`            | 1 | 6"
            })
    void placesSyntaxErrorsOfYaml(String document, int line, int column) {
        assertMalformedAt(yaml(document.replace("\\n", "\n").replace("\\t", "\t")), line, column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "# nothing\n"})
    void refusesAnEmptyDocument(String document) {
        assertThat(yaml(document)).isInstanceOf(LadderReading.Malformed.class);
    }

    @Test
    void refusesTenThousandNestedListsAndObjects() {
        assertThat(json("[".repeat(10_000))).isInstanceOf(LadderReading.Malformed.class);
        assertThat(json("{\"a\":".repeat(10_000))).isInstanceOf(LadderReading.Malformed.class);
        assertThat(yaml("[".repeat(10_000))).isInstanceOf(LadderReading.Malformed.class);
        assertThat(yaml("- ".repeat(10_000))).isInstanceOf(LadderReading.Malformed.class);
        assertThat(yaml("{a: ".repeat(10_000))).isInstanceOf(LadderReading.Malformed.class);
    }

    @Test
    void nestsExactlyAsDeepAsTheLimit() {
        String deepest = "[".repeat(LadderLimits.MAX_NESTING) + "]".repeat(LadderLimits.MAX_NESTING);

        assertThat(json(deepest)).isInstanceOf(LadderReading.Invalid.class);
        assertThat(yaml(deepest)).isInstanceOf(LadderReading.Invalid.class);
        assertThat(json("[" + deepest + "]")).isInstanceOf(LadderReading.Malformed.class);
        assertThat(yaml("[" + deepest + "]")).isInstanceOf(LadderReading.Malformed.class);
    }

    @Test
    void expandsNoAliases() {
        String bomb = "a: &a [x, x]\n"
                + IntStream.range(0, 25)
                        .mapToObj(i -> "%c: &%c [*%c, *%c]\n".formatted('b' + i, 'b' + i, 'a' + i, 'a' + i))
                        .reduce("", String::concat);

        assertThat(yaml(SMALLEST + "model: &m {}\nquorum: *m\n" + bomb).allFaults())
                .extracting(LadderFault::pointer)
                .hasSize(27)
                .contains("/quorum", "/a", "/z");
    }

    @Test
    void takesDocumentsUpToTheLimitOfBytes() {
        String padding = "#".repeat(LadderLimits.MAX_DOCUMENT_BYTES - SMALLEST.length());

        assertThat(yaml(SMALLEST + padding)).isInstanceOf(LadderReading.Valid.class);
        assertThat(yaml(SMALLEST + padding + "#")).isInstanceOf(LadderReading.Malformed.class);
    }

    @Test
    void takesTextsUpToTheLimitOfCharacters() {
        String longest = "😀".repeat(LadderLimits.MAX_NAME_LENGTH);

        assertThat(valid(Documents.smallestWith("Makers", longest)).name()).isEqualTo(longest);
        assertThat(yaml(Documents.smallestWith("Makers", longest + "x")).allFaults())
                .extracting(LadderFault::pointer)
                .containsExactly("/name");
    }

    @Test
    void takesAsManyLevelsAsTheLimit() {
        assertThat(yaml(withLevels(LadderLimits.MAX_LEVELS)).allFaults()).isEmpty();
        assertThat(yaml(withLevels(LadderLimits.MAX_LEVELS + 1)).allFaults())
                .extracting(LadderFault::pointer)
                .containsExactly("/levels");
    }

    @Test
    void reportsNoMoreFaultsThanTheLimit() {
        String many = IntStream.range(0, LadderLimits.MAX_FAULTS + 5)
                .mapToObj(i -> "x" + i + ": 1\n")
                .reduce(SMALLEST, String::concat);

        assertThat(yaml(many).allFaults())
                .hasSize(LadderLimits.MAX_FAULTS + 1)
                .last()
                .extracting(LadderFault::detail)
                .isEqualTo("and 5 more");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(LadderReader.read("id: é".getBytes(StandardCharsets.ISO_8859_1), LadderIdentity.AS_WRITTEN))
                .isInstanceOf(LadderReading.Malformed.class);
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(LadderReader.read(utf8("\uFEFF" + SMALLEST), LadderIdentity.AS_WRITTEN))
                .isInstanceOf(LadderReading.Valid.class);
    }

    /** Damages the real documents at random: whatever comes of it, reading never fails. */
    @ParameterizedTest
    @ValueSource(
            strings = {"monzo-product.md", "monzo-people-invalid.md", "ft-engineering-v1.yml", "ft-engineering.yml"})
    void everyDamagedTextIsEitherALadderOrAtFault(String file) {
        Random random = new Random(file.hashCode());
        for (int round = 0; round < 150; round++) {
            LadderReading reading =
                    LadderReader.read(damaged(Documents.publicLadder(file), random), Documents.ENGINEERING);

            assertThat(reading.allFaults().isEmpty()).isEqualTo(reading instanceof LadderReading.Valid);
        }
    }

    private static byte[] damaged(byte[] text, Random random) {
        for (int damage = 0; damage < 3; damage++) {
            int at = random.nextInt(random.nextBoolean() ? text.length : 2_000);
            text[at] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) SYNTAX.charAt(random.nextInt(SYNTAX.length()));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(text, random.nextInt(text.length)) : text;
    }

    private static void assertMalformedAt(LadderReading reading, int line, int column) {
        assertThat(reading).isInstanceOf(LadderReading.Malformed.class);
        assertThat(reading.allFaults())
                .extracting(LadderFault::position)
                .containsExactly(new TextPosition(line, column));
    }

    private static String withLevels(int count) {
        String head = SMALLEST.substring(0, SMALLEST.indexOf("  - id: one"));
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {id: l" + i + ", name: L, tier: TASK}\n")
                .reduce(head, String::concat);
    }
}
