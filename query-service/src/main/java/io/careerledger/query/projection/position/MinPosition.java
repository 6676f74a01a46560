package io.careerledger.query.projection.position;

import io.careerledger.events.StreamPosition;
import io.careerledger.query.projection.generation.LiveLayout;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds a read back until the streams that it names are applied, and any read until the ladders are known and the tables
 * are of this code's layout.
 *
 * <p>Woken by every commit of this instance; what other instances commit is looked for every {@link #LOOK_EVERY}.
 */
public final class MinPosition implements HandlerInterceptor {

    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    /** What tells an operator why nothing else is served. */
    private static final String OPERATIONS = "/v1/projections";

    private static final String REPLAYS = "/v1/replays";

    private final Positions positions;
    private final LadderTopic ladders;
    private final LiveLayout layout;
    private final Movement movement;
    private final Duration limit;

    public MinPosition(JdbcOperations jdbc, LadderTopic ladders, LiveLayout layout, Movement movement, Duration limit) {
        this.positions = new Positions(jdbc, ladders);
        this.ladders = ladders;
        this.layout = layout;
        this.movement = movement;
        this.limit = limit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!request.getRequestURI().startsWith(OPERATIONS)) {
            requireWhatViewsNeed();
        }
        if (!reads(request)) {
            return true;
        }
        List<StreamPosition> wanted = MinPositionHeader.parse(request.getHeaders(MinPositionHeader.NAME));
        if (!wanted.isEmpty()) {
            awaitApplied(wanted);
        }
        return true;
    }

    /** Replays are asked for by what the views know of people and ladders; other writes are passed on. */
    private static boolean reads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod())
                || request.getRequestURI().equals(REPLAYS);
    }

    private void requireWhatViewsNeed() {
        if (!ladders.isWhole()) {
            throw new ProblemException(Problems.unavailable("The ladders are still being read."));
        }
        layout.require();
    }

    private void awaitApplied(List<StreamPosition> wanted) throws InterruptedException {
        long startedAt = System.nanoTime();
        List<StreamPosition> behind = wanted;
        while (true) {
            long seen = movement.count();
            Positions.Missing missing = positions.missing(behind);
            behind = missing.behind();
            if (behind.isEmpty()) {
                return;
            }
            if (!missing.parked().isEmpty()) {
                throw new ProblemException(parked(missing.parked().getFirst()));
            }
            long left = limit.toNanos() - (System.nanoTime() - startedAt);
            if (left <= 0) {
                throw new ProblemException(Problems.unavailable(
                        behind.size() + " of " + wanted.size() + " positions are not applied yet."));
            }
            movement.await(seen, Math.min(left, LOOK_EVERY.toNanos()));
        }
    }

    private static Problem parked(StreamPosition position) {
        return Problem.of(
                        "parked",
                        503,
                        "The stream is parked",
                        "Stream " + position.streamId() + " cannot be applied to version " + position.version()
                                + " until it is retried.")
                .retryAfter(Duration.ofSeconds(30));
    }
}
