package io.careerledger.query.projection.generation;

import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the tables that readers see are of this code's layout: rather no answer than one from tables half filled. */
public final class LiveLayout {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private volatile @Nullable Generation read;

    /** Takes note of the generations as they are now. */
    public void see(List<Generation> all) {
        read = all.stream().filter(Generation::isRead).findFirst().orElse(null);
    }

    public boolean isReadable() {
        Generation current = read;
        return current != null && current.isOfThisLayout();
    }

    /**
     * Goes on only where views can be read.
     *
     * @throws ProblemException {@code unavailable} (503) that says why they cannot
     */
    public void require() {
        Generation current = read;
        if (current == null) {
            throw new ProblemException(Problems.unavailable("The projection is not open yet."));
        }
        if (!current.isOfThisLayout()) {
            throw new ProblemException(elsewhere(current));
        }
    }

    private static Problem elsewhere(Generation current) {
        String detail = "Generation " + current.number() + " of the projection has layout " + current.layout()
                + ", this version reads layout " + Generation.LAYOUT + ". ";
        return Problems.unavailable(detail
                        + (current.isOutgrown()
                                ? "It is being rebuilt; GET /v1/projections shows how far that is."
                                : "A newer version of this service has taken over."))
                .retryAfter(LOOK_AGAIN);
    }
}
