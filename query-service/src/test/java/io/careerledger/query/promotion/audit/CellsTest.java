package io.careerledger.query.promotion.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
                "\t=1",
                "\r=1",
                "\n=1",
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
}
