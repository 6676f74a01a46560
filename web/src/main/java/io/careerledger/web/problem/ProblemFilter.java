package io.careerledger.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Outermost of all filters: what escapes from the others is answered with a problem as well. */
final class ProblemFilter extends OncePerRequestFilter {

    private final ProblemTranslation translation;
    private final ProblemWriter writer;

    ProblemFilter(ProblemTranslation translation, ProblemWriter writer) {
        this.translation = translation;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            writer.write(translation.problemOf(e), request, response);
        }
    }
}
