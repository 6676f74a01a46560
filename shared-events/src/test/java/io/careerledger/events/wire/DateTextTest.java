package io.careerledger.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @Test
    void readsWhatTheLedgerWritesAsTheJdkDoes() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L))
                    .plusNanos(random.nextInt(1_000_000) * 1_000L);
            LocalDate date = LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));

            assertThat(DateText.instant(Rfc3339.format(instant))).isEqualTo(instant);
            assertThat(DateText.date(date.toString())).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59.999999Z",
                "2024-02-29T24:00:00.000000Z",
                "2024-02-29T00:00:00Z",
                "2024-02-29T00:00:00.1Z",
                "2024-02-29T00:00:00.123456789Z",
                "2024-02-29T10:00:00+02:00",
                "2016-12-31T23:59:60.000000Z",
                "-0001-02-28T00:00:00.000000Z",
                "+12024-02-29T00:00:00.000000Z"
            })
    void readsEveryOtherFormOfAnInstantAsTheJdkDoes(String text) {
        assertThat(DateText.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00.000000Z",
                "2023-13-01T00:00:00.000000Z",
                "2023-00-01T00:00:00.000000Z",
                "2023-02-28T24:00:00.000001Z",
                "2023-02-28T00:60:00.000000Z",
                "2023-02-28T00:00:61.000000Z",
                "2023-02-28T00:00:00.000000z ",
                "2023-02-28 00:00:00.000000Z",
                "2023-02-28T00:00:00.00000\u0660Z",
                ""
            })
    void refusesWhatTheJdkRefusesForAnInstant(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> DateText.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2023-2-28", "2023-02-28 ", "2023/02/28", "0000-00-00", "20230228", ""})
    void refusesWhatTheJdkRefusesForADate(String text) {
        assertThatThrownBy(() -> LocalDate.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> DateText.date(text)).isInstanceOf(DateTimeException.class);
    }
}
