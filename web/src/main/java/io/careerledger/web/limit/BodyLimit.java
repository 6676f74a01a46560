package io.careerledger.web.limit;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large, whether it announces its length or comes in chunks: 413. */
public final class BodyLimit extends OncePerRequestFilter {

    /** Bytes of one body, ladder documents included. */
    public static final long MAX_BYTES = 1024 * 1024;

    private final Set<String> streamed;

    /** @param streamed paths that read their bodies piece by piece under limits of their own */
    BodyLimit(Set<String> streamed) {
        this.streamed = Set.copyOf(streamed);
    }

    static ProblemException exceeded() {
        return new ProblemException(Problems.tooLarge("A body may have at most " + MAX_BYTES + " bytes."));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return streamed.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw exceeded();
        }
        chain.doFilter(new CountedRequest(request), response);
    }
}
