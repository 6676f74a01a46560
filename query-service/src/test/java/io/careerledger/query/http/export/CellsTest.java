package io.careerledger.query.http.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which text a spreadsheet could take for a formula. */
class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\ttext",
                "\rtext",
                "\ntext",
                " =1",
                "\u00A0=1",
                "\"=1",
                "'=1",
                " \" '+1",
                "\uFF1D1",
                "\uFEFF=1"
            })
    void guardsWhatBeginsLikeAFormula(String text) {
        assertThat(Cells.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "1+1", "She - as ever", "\"quoted\"", "mail@example.com", "'tis"})
    void leavesOtherTextAlone(String text) {
        assertThat(Cells.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "agreed;=HYPERLINK(1) ~ agreed;'=HYPERLINK(1)",
                "agreed; \"+1 ~ agreed;' \"+1",
                "a|@SUM(A1) ~ a|'@SUM(A1)",
                "=1;=2;b=3 ~ '=1;'=2;b=3",
                "a; b;c - d ~ a; b;c - d"
            })
    void guardsWhatFollowsASeparatorInside(String text, String guarded) {
        assertThat(Cells.text(text)).isEqualTo(guarded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r", "\r\n", "\u2028", "\u0085"})
    void guardsWhatFollowsATabOrALineBreakInside(String separator) {
        assertThat(Cells.text("a" + separator + "=1")).isEqualTo("a" + separator + "'=1");
    }

    @Test
    void guardsEveryElementOfAListOnce() {
        assertThat(Cells.list(List.of("=1", "Keeps one mentee", "@SUM(A1)", "a;-1")))
                .isEqualTo("'=1; Keeps one mentee; '@SUM(A1); a;'-1");
    }

    @Test
    void quotesEveryValueOfARow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvRows<Cited> rows = new CsvRows<>(out, Cited.class, false);
        rows.write(new Cited("a, b", null, List.of("=1", 2)));
        rows.end(1);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\"text\",\"number\",\"list\"\r\n\"a, b\",,\"'=1; 2\"\r\n");
    }

    private record Cited(String text, @Nullable Double number, List<?> list) {}
}
