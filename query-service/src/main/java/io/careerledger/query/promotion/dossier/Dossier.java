package io.careerledger.query.promotion.dossier;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.StreamPosition;
import io.careerledger.query.promotion.trail.Who;
import io.careerledger.readiness.career.PromotionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * Everything about one case: what it rests on, who said what, what came of it, and beside it what changed since.
 *
 * @param asOf the day on which the case is looked at
 * @param knownAt as asked; null for now
 * @param position of the subject's stream as it was read
 * @param level the subject's at the proposal, by the packet
 * @param packet frozen at the proposal, byte for byte as it is stored
 * @param evidence the ratings and outcomes that the packet names, as they read then
 * @param panel as named by the proposal, then every change of it
 * @param reviews every one, replaced ones included, in the order of their recording
 * @param decision null while there is none
 * @param withdrawal null unless the case was closed without a decision
 * @param response what the subject answered; null while she has not
 * @param earlierCases of the same person, oldest first
 * @param laterCases likewise
 * @param history every fact of the case in the order of its recording
 */
record Dossier(
        UUID caseId,
        Who person,
        PromotionState state,
        LocalDate asOf,
        @Nullable Instant knownAt,
        StreamPosition position,
        @Nullable String level,
        @Nullable String levelName,
        String targetLevel,
        @Nullable String targetLevelName,
        Proposal proposal,
        RawValue packet,
        Evidence evidence,
        PacketCheck verification,
        List<PanelNamed> panel,
        List<Who> lineAbove,
        List<Review> reviews,
        List<Who> recusals,
        Tally tally,
        Dissent dissent,
        @Nullable Decision decision,
        @Nullable Withdrawal withdrawal,
        @Nullable Response response,
        List<OtherCase> earlierCases,
        List<OtherCase> laterCases,
        List<HistoryLine> history,
        SinceProposal sinceProposal) {

    /** Who proposed the case, when, and why. */
    record Proposal(
            LocalDate proposedOn,
            Who proposer,
            String statement,
            @Nullable String skipLevelReason,
            @Nullable UUID previousCaseId,
            Recording recording) {}

    /** Who was named from a day on; empty lists name nobody. */
    record PanelNamed(LocalDate effectiveOn, List<Who> reviewers, List<Who> deciders, Recording recording) {}

    /**
     * One reviewer's stand.
     *
     * @param standing whether it is her last word
     * @param replaces her earlier review, if there is one
     * @param replacedBy her later review, if there is one
     * @param dissents whether it stands and speaks against what was decided
     */
    record Review(
            UUID reviewId,
            Who reviewer,
            ReviewVerdict verdict,
            String comment,
            List<Criterion> criteria,
            LocalDate reviewedOn,
            boolean standing,
            @Nullable UUID replaces,
            @Nullable UUID replacedBy,
            boolean dissents,
            Recording recording) {}

    /** What a reviewer says of one competency. */
    record Criterion(
            String competency,
            @Nullable String name,
            ReviewVerdict verdict,
            @Nullable String comment) {}

    /**
     * The reviews that stand, counted.
     *
     * @param majority {@code SUPPORT} or {@code OPPOSE}; null when neither is ahead
     */
    record Tally(
            int support,
            int oppose,
            int abstain,
            int recused,
            @Nullable ReviewVerdict majority,
            Quorum quorum) {}

    /**
     * The rule on how many reviews a decision needs, from the ladder version that the packet was judged by.
     *
     * @param needed null when that version is not known here
     * @param counted reviews that stand and are no recusals
     * @param met null when it is not known how many are needed
     */
    record Quorum(
            String ladder,
            int ladderVersion,
            @Nullable Integer needed,
            int counted,
            @Nullable Boolean met) {}

    /**
     * Who disagreed with what was decided.
     *
     * @param reviews ids of the standing reviews against it; none for a deferral, which says neither yes nor no
     * @param majorityOverridden whether the decision went against the majority
     */
    record Dissent(
            List<UUID> reviews,
            boolean majorityOverridden,
            @Nullable String overrideReason) {}

    /** By what right somebody decided. */
    enum Route {
        /** She was among the deciders named. */
        NAMED,
        /** Nobody was named, and she was in the line above the subject's manager on that day, as was known then. */
        LINE_ABOVE,
        /** The decision was recorded later than it was made: history is taken in without asking for the panel. */
        IMPORTED,
        /** Neither is so by what is known here. */
        NOT_ESTABLISHED
    }

    /**
     * What was decided.
     *
     * @param effectiveOn first day of the level; null unless approved
     * @param reviewOn when to look again; null unless deferred
     * @param levelChange the level fact that the decision made; null unless approved
     */
    record Decision(
            DecisionOutcome outcome,
            LocalDate decidedOn,
            Who decider,
            Route route,
            String rationale,
            List<String> conditions,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate reviewOn,
            @Nullable String overrideReason,
            @Nullable LevelStep levelChange,
            Recording recording) {}

    /** A level fact. */
    record LevelStep(
            LevelChangeKind kind,
            String fromLadder,
            String fromLevel,
            String toLadder,
            String toLevel,
            LocalDate effectiveOn,
            String reason,
            @Nullable UUID caseId,
            Recording recording) {}

    record Withdrawal(LocalDate withdrawnOn, String reason, Recording recording) {}

    record Response(LocalDate respondedOn, String text, Recording recording) {}

    /**
     * Another case of the same person.
     *
     * @param linked whether one of the two names the other as the case before it
     */
    record OtherCase(
            UUID caseId,
            String targetLevel,
            PromotionState state,
            LocalDate proposedOn,
            @Nullable LocalDate decidedOn,
            boolean linked) {}

    /** One fact of the case. */
    record HistoryLine(String type, LocalDate effectiveOn, String summary, Recording recording) {}
}
