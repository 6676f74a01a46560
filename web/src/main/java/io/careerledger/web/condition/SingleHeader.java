package io.careerledger.web.condition;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A header that may be sent once. */
public final class SingleHeader {

    private SingleHeader() {}

    /**
     * Its value; null without it.
     *
     * @throws ProblemException {@code malformed} (400) when it was sent more than once
     */
    public static @Nullable String of(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.size() > 1) {
            throw new ProblemException(Problems.malformed("The header " + header + " may be sent once."));
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
