package io.careerledger.query.replay.run;

import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.Problem;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A replay cannot come to a result, however often it is tried; says so as the API does. */
public final class ReplayFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;
    private static final int UNAVAILABLE = 503;

    private final transient Problem problem;

    private ReplayFault(Problem problem) {
        super(problem.slug() + ": " + problem.detail());
        this.problem = problem;
    }

    /**
     * The topic does not hold everything that happened.
     *
     * @param where members of the problem: partition, offset, personId, as far as they are known
     */
    static ReplayFault historyIncomplete(String detail, Map<String, Object> where) {
        return new ReplayFault(
                Problem.of("history-incomplete", CONFLICT, "The topic does not hold the whole history", detail)
                        .withExtensions(where));
    }

    /** A record is no fact that this code can read; the detail says nothing of its content. */
    static ReplayFault undecodable(String detail, Map<String, Object> where) {
        return new ReplayFault(Problem.of("undecodable-record", CONFLICT, "A record cannot be read", detail)
                .withExtensions(where));
    }

    static ReplayFault emptyPopulation() {
        return new ReplayFault(Problem.of(
                "empty-population",
                INVALID,
                "Nobody to ask about",
                "nobody of this population is employed on the day that is asked about"));
    }

    /** The scenarios were sound when they were asked for, and are not by the ladders at the cut. */
    static ReplayFault scenarios(List<Fault> faults) {
        return new ReplayFault(Problem.of(
                        "scenario-not-applicable",
                        INVALID,
                        "A scenario does not fit the ladders known at the cut",
                        "see errors")
                .withFaults(faults));
    }

    static ReplayFault notSettled() {
        return new ReplayFault(Problem.of(
                "not-settled",
                UNAVAILABLE,
                "The past is not closed yet",
                "the ledger has not said in time that all it knew at knownAt is published"));
    }

    /** What was tried often enough; the log knows why. */
    static ReplayFault givenUp(int attempts) {
        return new ReplayFault(Problem.of(
                "replay-given-up",
                UNAVAILABLE,
                "A part of the replay did not come to its end",
                "it was begun " + attempts + " times"));
    }

    static ReplayFault outOfMemory() {
        return new ReplayFault(Problem.of(
                "not-enough-memory",
                UNAVAILABLE,
                "There is not enough memory for a partition",
                "fewer workers need less: every one holds all people of one partition"));
    }

    public Problem problem() {
        return problem;
    }

    JsonNode json() {
        return JSON.valueToTree(problem.members(null));
    }
}
