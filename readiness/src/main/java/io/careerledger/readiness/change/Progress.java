package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How ready a person was, step by step.
 *
 * @param from as asked, as are {@code to}, {@code step}, {@code level} and {@code knownAt}
 * @param startedOn her first day; no step is earlier
 * @param steps oldest first, the last at {@code to}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"personId", "from", "to", "step", "level", "knownAt", "startedOn", "steps"})
public record Progress(
        UUID personId,
        LocalDate from,
        LocalDate to,
        Interval step,
        @Nullable String level,
        @Nullable Instant knownAt,
        LocalDate startedOn,
        List<ProgressStep> steps) {

    public Progress {
        steps = List.copyOf(steps);
    }

    /**
     * Follows one person by one fold of her history, whatever the number of steps, and one of its evidence.
     *
     * @param stream of one person, from its first event on; what is recorded after {@code knownAt} has no influence
     * @param wording says a fact in one line
     * @throws NotYetJoined when she had not joined by the last day
     * @throws LadderNotKnown when the catalog lacks a ladder that she was on
     * @throws LevelNotOnLadder when the level asked for is on none of her ladders, or hers is not where none is asked for
     * @throws TooManyFacts when more than {@link TooManyFacts#LIMIT} facts lie between the first and the last day
     * @throws IllegalArgumentException when there are more than {@link Interval#MOST_STEPS} steps
     */
    public static Progress follow(
            List<RecordedEvent<CareerEvent>> stream,
            LadderCatalog catalog,
            ProgressQuestion question,
            Function<CareerEvent, String> wording) {
        return new ProgressWalk(Known.at(stream, question.knownAt()), catalog, question, wording).series();
    }
}
