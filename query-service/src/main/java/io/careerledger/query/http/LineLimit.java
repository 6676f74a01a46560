package io.careerledger.query.http;

import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;

/** How large a line may be that is answered for as a whole. */
public final class LineLimit {

    /** Most people of one line. */
    public static final int MAX_PEOPLE = 5_000;

    private LineLimit() {}

    /**
     * That a line is beyond a limit: {@code team-too-large} (422).
     *
     * @param what is asked for
     * @param detail the limit, and what to do instead
     */
    public static ProblemException exceeded(String what, String detail) {
        return new ProblemException(Problem.of("team-too-large", 422, "The line is too large for one " + what, detail));
    }
}
