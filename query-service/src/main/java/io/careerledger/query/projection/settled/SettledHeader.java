package io.careerledger.query.projection.settled;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpMethod;
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
        if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            knownAt(request)
                    .filter(instant -> !settlement.isSettled(instant))
                    .ifPresent(unsettled -> response.setHeader(NAME, "false"));
        }
        return true;
    }

    /** Empty as well when it cannot be read, which the view itself refuses. */
    private static Optional<Instant> knownAt(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(PARAMETER)).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
