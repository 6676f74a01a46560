package io.careerledger.readiness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class StandardNormalTest {

    private static final NormalDistribution YARDSTICK = NormalDistribution.of(0, 1);

    @Test
    void agreesWithTheLibraryOverTheWholeRange() {
        for (int step = -10_000; step <= 10_000; step++) {
            double x = step / 1000.0;
            assertThat(StandardNormal.cumulative(x))
                    .as("Φ(%s)", x)
                    .isCloseTo(YARDSTICK.cumulativeProbability(x), within(1e-15));
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> StandardNormal.cumulative(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no probability of NaN");
    }

    @Test
    void isOneHalfAtTheMean() {
        assertThat(StandardNormal.cumulative(0)).isEqualTo(0.5);
        assertThat(StandardNormal.cumulative(-0.0)).isEqualTo(0.5);
    }

    @Test
    void staysBetweenZeroAndOne() {
        assertThat(StandardNormal.cumulative(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(StandardNormal.cumulative(-8.299)).isBetween(0.0, 1e-15);
        assertThat(StandardNormal.cumulative(8.299)).isBetween(1 - 1e-15, 1.0);
        assertThat(StandardNormal.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }
}
