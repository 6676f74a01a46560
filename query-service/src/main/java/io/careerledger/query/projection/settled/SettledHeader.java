package io.careerledger.query.projection.settled;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Says {@code Career-Settled: false} beside an answer to a question with {@code knownAt} that may still change. Where it
 * says nothing, the same question will be answered with the same bytes for ever.
 */
public final class SettledHeader implements HandlerInterceptor {

    static final String NAME = "Career-Settled";
    private static final String PARAMETER = "knownAt";

    private final Settlement settlement;

    public SettledHeader(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String[] knownAt = request.getParameterValues(PARAMETER);
        if (knownAt != null && !(namesItsDay(request) && Arrays.stream(knownAt).allMatch(this::isSettled))) {
            response.setHeader(NAME, "false");
        }
        return true;
    }

    /** A question that leaves its day to us is about another one tomorrow; a timeline is about every day. */
    private static boolean namesItsDay(HttpServletRequest request) {
        return request.getParameter("asOf") != null
                || request.getParameter("to") != null
                || request.getRequestURI().endsWith("/timeline");
    }

    /** Not what cannot be read: whether the view reads it all the same is not for this to say. */
    private boolean isSettled(String knownAt) {
        try {
            return settlement.isSettled(OffsetDateTime.parse(knownAt).toInstant());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
