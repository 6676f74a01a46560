package io.careerledger.web.condition;

import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}: the name that a client gives a request, so that it is carried out once. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /** Says in an answer that it is that of an earlier request. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** Characters of one key. */
    public static final int MAX_CHARS = 255;

    private static final Pattern KEY = Pattern.compile("[!-~]{1," + MAX_CHARS + "}");

    private IdempotencyKey() {}

    /**
     * The key itself.
     *
     * @throws ProblemException {@code malformed} (400) when it is empty, too long, or not visible ASCII
     */
    public static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    Problems.malformed(HEADER + " must be 1 to " + MAX_CHARS + " visible ASCII characters."));
        }
        return key;
    }

    /** 422: the key stands for another request. */
    public static Problem mismatch() {
        return Problem.of(
                "idempotency-mismatch",
                422,
                "The key belongs to another request",
                "This Idempotency-Key came with another request before; a new request needs a new key.");
    }
}
