package io.careerledger.query.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.web.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(Duration.ZERO);

    @Test
    void refusesTheThirdAtATimeAndTakesOthersAfterwards() {
        turns.inTurn(() -> turns.inTurn(() -> {
            assertThatThrownBy(() -> turns.inTurn(() -> 3)).isInstanceOf(ProblemException.class);
            return 2;
        }));

        assertThat(turns.inTurn(() -> turns.inTurn(() -> 2))).isEqualTo(2);
    }

    @Test
    void whatFailsGivesItsTurnBack() {
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> turns.inTurn(() -> {
                        throw new IllegalStateException("failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
