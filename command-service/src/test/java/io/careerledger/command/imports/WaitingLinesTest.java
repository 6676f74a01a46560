package io.careerledger.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.web.problem.Problems;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WaitingLinesTest {

    private final WaitingLines lines = new WaitingLines();

    @Test
    void handsOutTogetherWhatCameMeanwhile() throws InterruptedException {
        put(1);
        assertThat(numbers(lines.take())).containsExactly(1L);
        put(2);
        put(4);
        assertThat(numbers(lines.take())).containsExactly(2L, 4L);
    }

    @Test
    void endsOnceEverythingIsTaken() throws InterruptedException {
        put(1);
        lines.finish();
        assertThat(numbers(lines.take())).containsExactly(1L);
        assertThat(lines.take()).isEmpty();
    }

    @Test
    void letsWaitWhoeverPutsMoreThanABatch() throws InterruptedException, ExecutionException {
        for (int number = 1; number <= ImportLimits.BATCH_LINES; number++) {
            put(number);
        }
        FutureTask<Boolean> one = new FutureTask<>(() -> put(ImportLimits.BATCH_LINES + 1));
        Thread putting = Thread.ofPlatform().start(one);
        Awaitility.await().until(() -> putting.getState() == Thread.State.WAITING);
        assertThat(lines.take()).hasSize(ImportLimits.BATCH_LINES);
        assertThat(one.get()).isTrue();
        assertThat(numbers(lines.take())).containsExactly(ImportLimits.BATCH_LINES + 1L);
    }

    @Test
    void takesNothingMoreOnceStoppedAndSaysFromWhere() throws InterruptedException {
        put(1);
        lines.take();
        assertThat(lines.stop()).isEqualTo(2);
        assertThat(put(2)).isFalse();
    }

    @Test
    void handsOutNothingOnceStopped() throws InterruptedException {
        put(1);
        lines.stop();
        assertThat(lines.take()).isEmpty();
    }

    @Test
    void saysTheFirstLineThatWaitedWhenStopped() throws InterruptedException {
        put(1);
        lines.take();
        put(3);
        put(4);
        assertThat(lines.stop()).isEqualTo(3);
    }

    private boolean put(long number) throws InterruptedException {
        return lines.put(new ImportedLine.Faulty(number, Problems.malformed("no line")), 10);
    }

    private static List<Long> numbers(List<ImportedLine> taken) {
        return taken.stream().map(ImportedLine::number).toList();
    }
}
