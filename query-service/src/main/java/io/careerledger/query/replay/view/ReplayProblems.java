package io.careerledger.query.replay.view;

import io.careerledger.query.replay.job.ReplayState;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Why a request about replays is not fulfilled. */
final class ReplayProblems {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private ReplayProblems() {}

    /** 404. */
    static ProblemException unknown(UUID id) {
        return new ProblemException(Problems.notFound("There is no replay " + id + "."));
    }

    /** 409: there are no results, not even in part. */
    static ProblemException notCompleted(UUID id, ReplayState state) {
        return new ProblemException(Problem.of(
                        "replay-not-completed",
                        409,
                        "The replay has no results",
                        "Replay " + id + " is " + state + "; results are those of a completed one.")
                .withExtensions(Map.of("state", state)));
    }

    /** 409: another version of the service has completed it, and this one cannot read what it has found. */
    static ProblemException otherLayout(UUID id) {
        return new ProblemException(Problem.of(
                "replay-of-other-version",
                409,
                "The results are of another version",
                "The results of replay " + id
                        + " are in the form of another version of the service; ask for it anew."));
    }

    /** 403: the whole population is a group that must not be shown to a caller without names. */
    static ProblemException tooFew(UUID id) {
        return new ProblemException(Problem.of(
                "too-few-people",
                403,
                "Too few people to show without names",
                "Replay " + id + " is about fewer than " + ShownGroups.LEAST + " people."));
    }

    /** 409: it is too late to cancel it. */
    static ProblemException finished(UUID id) {
        return new ProblemException(Problem.of(
                "replay-finished",
                409,
                "The replay has ended",
                "Replay " + id + " has ended and cannot be cancelled; remove=true removes it with its results."));
    }

    /** 409: it is too early to remove it. */
    static ProblemException notFinished(UUID id) {
        return new ProblemException(Problem.of(
                "replay-not-finished",
                409,
                "The replay has not ended",
                "Replay " + id + " waits or runs; cancel it first."));
    }

    /** 409: the client's own id is that of another replay. */
    static ProblemException idTaken(UUID id) {
        return new ProblemException(
                Problem.of("id-taken", 409, "The id is taken", "There is another replay " + id + "."));
    }

    /** 429: as many wait as may. */
    static ProblemException queueFull(int limit) {
        return new ProblemException(Problem.of(
                        "too-many-replays",
                        429,
                        "Too many replays wait",
                        limit + " replays wait already, and more are not taken; try again when one has ended.")
                .retryAfter(WAIT));
    }
}
