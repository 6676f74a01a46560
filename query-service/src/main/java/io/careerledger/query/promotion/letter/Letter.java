package io.careerledger.query.promotion.letter;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.query.promotion.trail.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision as the employee reads it: nobody who reviewed, rated or decided is named, and no reviewer
 * quoted: who decided may have reviewed too. What is met and missing is what
 * the evidence said on {@code evidenceOn}, by the packet of the case.
 *
 * @param level the person's at the proposal
 * @param effectiveOn first day of the new level; null unless approved
 * @param reviewOn when the case will be looked at again; null unless deferred
 * @param met criteria that the evidence settles in her favour
 * @param missing criteria that it settles against her, and must-haves whose gate did not pass
 * @param unsettled criteria that it does not settle and that closed no gate
 * @param nextSteps what would help most for the level asked for
 * @param respondedOn when she answered the decision; null while she may still
 */
record Letter(
        UUID caseId,
        Who person,
        DecisionOutcome outcome,
        LocalDate decidedOn,
        @Nullable String level,
        @Nullable String levelName,
        String targetLevel,
        @Nullable String targetLevelName,
        String rationale,
        List<String> conditions,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate reviewOn,
        LocalDate evidenceOn,
        List<Criterion> met,
        List<Criterion> missing,
        List<Criterion> unsettled,
        List<NextStep> nextSteps,
        @Nullable LocalDate respondedOn) {

    /**
     * Something that the level asks for.
     *
     * @param criterion a competency's id, {@code verified-outcomes} or {@code score}
     * @param detail what is expected, or what was found and is needed, as a sentence; null when the ladder does not say
     * @param finding of a competency that is missing or unsettled, what that means, as a sentence; null otherwise
     */
    record Criterion(
            String criterion,
            String name,
            boolean mustHave,
            @Nullable String detail,
            @Nullable String finding) {}

    /** Something to do about a criterion. */
    record NextStep(String criterion, String name, String action) {}
}
