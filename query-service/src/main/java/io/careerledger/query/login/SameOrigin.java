package io.careerledger.query.login;

import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Lets a cookie change nothing unless the browser says that a page of this service asked for it. */
record SameOrigin(String origin) {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** @throws ProblemException {@code cross-site-request} (403) */
    void require(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean same = site == null
                ? origin.equalsIgnoreCase(request.getHeader(HttpHeaders.ORIGIN))
                : site.equals("same-origin");
        if (!same) {
            throw new ProblemException(Problem.of(
                    "cross-site-request",
                    403,
                    "Not from a page of this service",
                    "A request that a session authenticates and that changes something needs Sec-Fetch-Site: same-origin,"
                            + " or the header Origin with " + origin + "."));
        }
    }
}
