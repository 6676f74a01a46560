package io.careerledger.readiness.career;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayLogTest {

    @Test
    void findsTheLastEventInsideTheCut() {
        DayLog log = DayLog.EMPTY.with(10).with(30).with(20);

        assertThat(log.lastInside(9)).isEqualTo(-1);
        assertThat(log.lastInside(10)).isZero();
        assertThat(log.lastInside(20)).isEqualTo(2);
        assertThat(log.lastInside(30)).isEqualTo(2);
    }

    @Test
    void keepsTheFirstOfJanuary1970AndEveryOtherDay() {
        DayLog log = DayLog.EMPTY.with(Day.NEVER).with(0).with(-7305).with(Day.ALWAYS);

        assertThat(log.lastInside(Day.ALWAYS)).isEqualTo(3);
        assertThat(DayLog.EMPTY.with(0).lastInside(-1)).isEqualTo(-1);
        assertThat(DayLog.EMPTY.with(0).lastInside(0)).isZero();
    }

    @Test
    void keepsBranchesApartAtEveryLength() {
        DayLog base = DayLog.EMPTY;
        for (int length = 1; length < 20; length++) {
            base = base.with(5);
            DayLog one = base.with(1);
            DayLog two = base.with(9);

            assertThat(base.size()).isEqualTo(length);
            assertThat(base.lastInside(4)).isEqualTo(-1);
            assertThat(one.lastInside(4)).isEqualTo(length);
            assertThat(two.lastInside(8)).isEqualTo(length - 1);
        }
    }
}
