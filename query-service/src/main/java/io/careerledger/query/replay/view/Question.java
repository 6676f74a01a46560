package io.careerledger.query.replay.view;

import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.replay.job.Replay;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Of which completed replay results are asked for, and what the caller sees of it.
 *
 * @param names of the scenarios as the caller sees them, in order
 */
record Question(Replay replay, Sight sight, List<String> names) {

    static final String BASELINE = "baseline";

    static Question of(Replay replay, Sight sight) {
        return new Question(replay, sight, new ShownRequest(replay, sight).scenarioNames());
    }

    UUID id() {
        return replay.request().id();
    }

    /** The cut at which people have the names that results show. */
    Cut cut() {
        Instant knownAt = replay.request().knownAt();
        return new Cut(
                replay.request().asOf(),
                Objects.requireNonNullElse(knownAt, Objects.requireNonNull(replay.startedAt())));
    }

    /** {@code scenario}: its number from 1; the first where there is one only and none is named. */
    int scenario(Parameters parameters) {
        return number(parameters, names) + 1;
    }

    /** The same, or 0 for the baseline. */
    int scenarioOrBaseline(Parameters parameters) {
        List<String> all = Stream.concat(names.stream(), Stream.of(BASELINE)).toList();
        int number = number(parameters, all);
        return number == names.size() ? 0 : number + 1;
    }

    private int number(Parameters parameters, List<String> allowed) {
        String name = parameters.oneOf("scenario", allowed, Function.identity());
        if (name == null && names.size() > 1) {
            parameters.fault("scenario", "is required: one of " + String.join(", ", allowed));
        }
        return name == null ? 0 : allowed.indexOf(name);
    }

    String nameOf(int scenario) {
        return scenario == 0 ? BASELINE : names.get(scenario - 1);
    }

    /** What a cursor of this list, in this order, is of. */
    String list(String kind, int scenario, String order) {
        return String.join(" ", kind, id().toString(), String.valueOf(scenario), order, sight.key());
    }

    /** Whether single people are not shown of it: without names they would tell whom those rated whose ratings it leaves out. */
    boolean hidesPeople(int scenario) {
        return !sight.isNamed()
                && scenario > 0
                && !replay.request()
                        .scenarios()
                        .path(scenario - 1)
                        .path("excludeRaters")
                        .isEmpty();
    }
}
