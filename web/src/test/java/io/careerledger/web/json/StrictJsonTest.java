package io.careerledger.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.web.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "[1,]",
                "nul",
                "NaN",
                "01",
                "+1",
                ".5",
                "1.",
                "\"a",
                "{} {}",
                "{}x",
                "// c\n{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "\"\t\"",
                "\"\\x\""
            })
    void refusesWhatIsNotOneJsonValue(String text) {
        assertMalformed(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertMalformed(new byte[] {'"', (byte) 0xC3, '"'});
        assertMalformed(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
        assertMalformed("{}".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void readsNestingUpToTheLimitAndNoDeeper() {
        int most = StrictJson.MAX_DEPTH;
        assertThat(StrictJson.read("[".repeat(most) + "]".repeat(most)).isArray())
                .isTrue();
        assertMalformed(nested(most + 1));
        assertMalformed(nested(10_000));
    }

    @Test
    void readsNumbersUpToTheLimitAndNoLonger() {
        String longest = "1".repeat(StrictJson.MAX_NUMBER_CHARS);
        assertThat(StrictJson.read(longest).isNumber()).isTrue();
        assertMalformed((longest + "1").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsEveryDigit() {
        assertThat(StrictJson.read("0.10").decimalValue()).isEqualTo(new BigDecimal("0.10"));
    }

    @Test
    void readsPastAByteOrderMark() {
        assertThat(StrictJson.read("\uFEFF{}".getBytes(StandardCharsets.UTF_8)).isObject())
                .isTrue();
    }

    @Test
    void namesLineAndColumn() {
        assertThatThrownBy(() -> StrictJson.read("{\n \"a\": oops}"))
                .hasMessageContaining("line 2, column")
                .hasMessageNotContaining("jackson");
    }

    private static byte[] nested(int depth) {
        return ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertMalformed(byte[] body) {
        assertThatThrownBy(() -> StrictJson.read(body)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(400);
            assertThat(e.problem().slug()).isEqualTo("malformed");
        });
    }
}
