package io.careerledger.command.api;

import io.careerledger.command.domain.StreamContended;
import io.careerledger.web.problem.OutageSign;
import io.careerledger.web.problem.Problem;
import java.time.Duration;

/** Other writers of one stream were faster too often: the request may succeed later, and other streams are not concerned. */
final class Contention implements OutageSign {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Override
    public boolean tells(Throwable exception) {
        return exception instanceof StreamContended;
    }

    @Override
    public Problem problem() {
        return Problem.of(
                        "stream-contended",
                        503,
                        "Too many writers at once",
                        "Others wrote the same stream at the same time, too often in a row; try again.")
                .retryAfter(PAUSE);
    }
}
