package io.careerledger.readiness.model;

import io.careerledger.readiness.model.ReadinessResult.NextStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is worth doing next, each with what it would really change: step 9 of the model. */
final class NextSteps {

    private static final int AT_MOST = 5;

    private NextSteps() {}

    /** The terms with the most headroom, the greatest first, of equals the first in the ladder's order. */
    static List<NextStep> of(Evaluation evaluation) {
        List<Term> open = new ArrayList<>(evaluation.terms());
        List<NextStep> steps = new ArrayList<>(AT_MOST);
        Term term = widest(open, evaluation);
        while (term != null && steps.size() < AT_MOST) {
            steps.add(step(term, evaluation));
            open.remove(term);
            term = widest(open, evaluation);
        }
        return steps;
    }

    /** What of the score would change if the step were taken and nothing else. */
    static double gain(Evaluation evaluation, Term term, Step step) {
        return evaluation.scoreWith(term, step.termAfter()) - evaluation.score();
    }

    /** Null when no term has any headroom left. */
    private static @Nullable Term widest(List<Term> open, Evaluation evaluation) {
        Term widest = null;
        double most = 0;
        for (Term term : open) {
            double headroom = evaluation.headroom(term);
            if (!Tolerance.staysWithin(headroom, most)) {
                widest = term;
                most = headroom;
            }
        }
        return widest;
    }

    private static NextStep step(Term term, Evaluation evaluation) {
        Step step = term.nextStep();
        double gain = gain(evaluation, term, step);
        return new NextStep(term.criterion(), evaluation.headroom(term), gain, action(step, gain));
    }

    private static String action(Step step, double gain) {
        return switch (step) {
            case Step.MoreRaters s -> moreRaters(s, gain);
            case Step.RenewedRatings s ->
                "Show a " + s.expected() + " to " + Words.count(s.raters(), "rater")
                        + " and have it rated again: it is settled below the bar.";
            case Step.Corroboration s ->
                "Have outcome " + s.outcomeId() + " of " + s.occurredOn() + " at tier " + s.tier()
                        + " corroborated by someone else.";
            case Step.FurtherOutcome s ->
                "Record an outcome at tier " + s.tier() + "; the gain is that of " + Words.amount(s.benefit()) + " "
                        + s.currency() + ", wholly the person's, before anyone corroborates it.";
            case Step.MoreSessions s ->
                "Hold " + Words.count(s.sessions(), "more session") + " with the mentee of mentorship "
                        + s.mentorshipId() + ".";
            case Step.FurtherMentorship s ->
                "Take a mentee and hold " + Words.count(s.sessions(), "session") + " with her.";
        };
    }

    private static String moreRaters(Step.MoreRaters step, double gain) {
        String get = Words.count(step.raters(), "more rater");
        String where = "the estimate of " + Words.rating(step.estimate()) + " is " + (gain < 0 ? "below" : "not below")
                + " the bar of " + Words.rating(step.bar());
        String cost = gain < 0 ? ", so that raters who agree with it cost score" : "";
        String enough = step.settles() ? "." : ", and ten more like those so far would not settle it.";
        return (gain < 0 && step.settles() ? "Settle it: get " : "Get ") + get + "; " + where + cost + enough;
    }
}
