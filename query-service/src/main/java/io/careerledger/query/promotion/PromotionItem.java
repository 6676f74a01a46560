package io.careerledger.query.promotion;

import io.careerledger.query.promotion.trail.CaseRow;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.ReviewCount;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.query.promotion.trail.Who;
import io.careerledger.readiness.career.PromotionState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promotion case in a list.
 *
 * @param level the person's at the proposal
 * @param packetStatus her readiness for the target by the packet
 * @param reviews null in a person's own case, whose letter tells of no reviews, as is {@code overridden}; nobody is awaited or
 *     decides there by name
 * @param awaited named reviewers who have not taken their stand; none once the case is closed
 * @param deciders those named; none when the line above the person's manager decides
 * @param decidedOn null until there is a decision, as is all that belongs to it
 */
record PromotionItem(
        UUID caseId,
        Who person,
        String ladder,
        int ladderVersion,
        @Nullable String level,
        String targetLevel,
        PromotionState state,
        LocalDate proposedOn,
        Who proposer,
        @Nullable UUID previousCaseId,
        @Nullable String packetStatus,
        @Nullable Double packetScore,
        @Nullable ReviewCount reviews,
        List<Who> awaited,
        List<Who> deciders,
        @Nullable LocalDate decidedOn,
        @Nullable Who decider,
        @Nullable Boolean overridden,
        @Nullable LocalDate levelEffectiveOn,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate respondedOn) {

    /** What the person sees of it whose case it is. */
    PromotionItem asLetter() {
        return new PromotionItem(
                caseId,
                person,
                ladder,
                ladderVersion,
                level,
                targetLevel,
                state,
                proposedOn,
                proposer,
                previousCaseId,
                packetStatus,
                packetScore,
                null,
                List.of(),
                List.of(),
                decidedOn,
                null,
                null,
                levelEffectiveOn,
                reviewOn,
                withdrawnOn,
                respondedOn);
    }

    static PromotionItem of(CaseRow row, People people, Rubric rubric) {
        UUID deciderId = row.deciderId();
        return new PromotionItem(
                row.caseId(),
                people.who(row.personId()),
                row.ladder(),
                row.ladderVersion(),
                row.level(),
                row.targetLevel(),
                row.state(),
                row.proposedOn(),
                people.who(row.proposerId()),
                row.previousCaseId(),
                row.packetStatus(),
                row.packetScore(),
                ReviewCount.of(row, rubric),
                people.who(row.awaited()),
                people.who(row.deciders()),
                row.decidedOn(),
                deciderId == null ? null : people.who(deciderId),
                row.overridden(),
                row.levelEffectiveOn(),
                row.reviewOn(),
                row.withdrawnOn(),
                row.respondedOn());
    }
}
