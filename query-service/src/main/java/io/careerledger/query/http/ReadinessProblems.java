package io.careerledger.query.http;

import io.careerledger.readiness.change.TooManyFacts;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.util.List;
import java.util.function.Supplier;

/** Says why a question about readiness has no answer. */
public final class ReadinessProblems {

    private ReadinessProblems() {}

    /**
     * The answer, or the problem that there is none.
     *
     * @param question that is answered, or the last of several
     * @throws ProblemException naming the parameter that has no answer, where one is to blame
     */
    public static <T> T answered(ReadinessQuestion question, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (NotYetJoined e) {
            throw Missing.notYetJoined(e.personId(), e.asOf(), e.startedOn());
        } catch (LevelNotOnLadder e) {
            throw new ProblemException(levelProblem(e, question), e);
        } catch (LadderNotKnown e) {
            throw new ProblemException(ladderProblem(e, question), e);
        } catch (TooManyFacts e) {
            String detail = "leaves " + e.facts() + " facts in between; at most " + TooManyFacts.LIMIT
                    + " are told apart, so ask for a shorter time";
            throw new ProblemException(Parameters.problem(List.of(new Fault("/from", detail))), e);
        }
    }

    private static Problem levelProblem(LevelNotOnLadder e, ReadinessQuestion question) {
        String detail =
                "Ladder " + e.ladder().id() + " version " + e.ladder().version() + " has no level " + e.level() + ".";
        return e.level().equals(question.level())
                ? Parameters.problem(List.of(new Fault("/level", detail)))
                : Problem.of("level-not-on-ladder", 409, "The person's level is not on the ladder", detail);
    }

    private static Problem ladderProblem(LadderNotKnown e, ReadinessQuestion question) {
        if (e.version() != null) {
            String detail = "Ladder " + e.ladderId() + " has no version " + e.version() + " at this cut.";
            return Parameters.problem(List.of(new Fault("/ladderVersion", detail)));
        }
        return question.knownAt() == null
                ? Problems.unavailable("Ladder " + e.ladderId() + " is not known here yet.")
                : Problems.notFound("Ladder " + e.ladderId() + " was not known at " + question.knownAt() + ".");
    }
}
