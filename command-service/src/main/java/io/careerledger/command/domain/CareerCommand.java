package io.careerledger.command.domain;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CriterionReview;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.EntryPath;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Metric;
import io.careerledger.events.Money;
import io.careerledger.events.Relation;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.SourceLink;
import io.careerledger.events.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A wish that something become a fact of one career.
 *
 * <p>Everything that a decision needs comes along: new ids are made by the sender, who acts and which day it is stands
 * in the {@link CommandContext}.
 */
public sealed interface CareerCommand extends LedgerCommand {

    /** Whose stream the fact would belong to: the subject, or the mentor of a mentorship. */
    UUID personId();

    /** What the command creates, or else what it is about: the {@code id} of the reply. */
    UUID id();

    @Override
    default String streamId() {
        return personId().toString();
    }

    // Employment

    /** Command {@code add-person}. */
    record AddPerson(
            UUID personId,
            String name,
            @Nullable String email,
            @Nullable ExternalId externalId,
            String ladder,
            String level,
            @Nullable UUID managerId,
            @Nullable String team,
            @Nullable EntryPath entryPath,
            LocalDate startedOn)
            implements CareerCommand {
        @Override
        public UUID id() {
            return personId;
        }
    }

    /** Command {@code change-reporting-line}: manager and team in full, null means none. */
    record ChangeReportingLine(
            UUID personId,
            @Nullable UUID managerId,
            @Nullable String team,
            LocalDate effectiveOn) implements CareerCommand {
        @Override
        public UUID id() {
            return personId;
        }
    }

    /** Command {@code change-details}: what is not null changes today; {@code startedOn} corrects the start date. */
    record ChangeDetails(
            UUID personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable ExternalId externalId,
            @Nullable EntryPath entryPath,
            @Nullable LocalDate startedOn,
            @Nullable String reason)
            implements CareerCommand {
        @Override
        public UUID id() {
            return personId;
        }
    }

    /** Command {@code record-departure}: {@code leftOn} is the last day. */
    record RecordDeparture(
            UUID personId, LocalDate leftOn, @Nullable String reason) implements CareerCommand {
        @Override
        public UUID id() {
            return personId;
        }
    }

    /** Command {@code withdraw-departure}. */
    record WithdrawDeparture(UUID personId, String reason) implements CareerCommand {
        @Override
        public UUID id() {
            return personId;
        }
    }

    /** Command {@code rejoin}: she comes back to the ladder that she was on. */
    record Rejoin(
            UUID personId,
            LocalDate startedOn,
            String level,
            @Nullable UUID managerId,
            @Nullable String team) implements CareerCommand {
        @Override
        public UUID id() {
            return personId;
        }
    }

    /**
     * Command {@code change-level}.
     *
     * @param toLadder null for the ladder that she is on
     */
    record ChangeLevel(
            UUID personId,
            @Nullable String toLadder,
            String toLevel,
            LevelChangeKind kind,
            String reason,
            LocalDate effectiveOn)
            implements CareerCommand {
        @Override
        public UUID id() {
            return personId;
        }
    }

    // Outcomes

    /**
     * Command {@code record-outcome}.
     *
     * @param percent improvement in percent, above 0
     * @param attribution the person's share in it, in (0, 1]
     */
    record RecordOutcome(
            UUID personId,
            UUID outcomeId,
            String title,
            @Nullable String narrative,
            Tier tier,
            List<String> competencies,
            @Nullable Metric metric,
            @Nullable Money benefit,
            @Nullable BigDecimal percent,
            BigDecimal attribution,
            boolean achieved,
            @Nullable String learning,
            List<SourceLink> sources,
            LocalDate occurredOn)
            implements CareerCommand {
        public RecordOutcome {
            competencies = List.copyOf(competencies);
            sources = List.copyOf(sources);
        }

        @Override
        public UUID id() {
            return outcomeId;
        }
    }

    /**
     * Command {@code attest-outcome}; the attester is the actor.
     *
     * @param attestedOn null for today; only imports may name another day
     */
    record AttestOutcome(
            UUID personId,
            UUID outcomeId,
            AttestationVerdict verdict,
            @Nullable String comment,
            @Nullable LocalDate attestedOn)
            implements CareerCommand {
        @Override
        public UUID id() {
            return outcomeId;
        }
    }

    /** Command {@code retract-outcome}. */
    record RetractOutcome(UUID personId, UUID outcomeId, String reason) implements CareerCommand {
        @Override
        public UUID id() {
            return outcomeId;
        }
    }

    // Ratings

    /**
     * Command {@code rate-skill}.
     *
     * @param raterId null for the actor; only imports and HR may name another
     */
    record RateSkill(
            UUID personId,
            UUID ratingId,
            String competency,
            int rating,
            Relation relation,
            @Nullable UUID raterId,
            String rationale,
            List<UUID> outcomeIds,
            LocalDate observedOn)
            implements CareerCommand {
        public RateSkill {
            outcomeIds = List.copyOf(outcomeIds);
        }

        @Override
        public UUID id() {
            return ratingId;
        }
    }

    /** Command {@code withdraw-rating}. */
    record WithdrawRating(UUID personId, UUID ratingId, String reason) implements CareerCommand {
        @Override
        public UUID id() {
            return ratingId;
        }
    }

    // Feedback requests

    /**
     * Command {@code request-feedback}; who asks is the actor.
     *
     * @param fromId who is asked
     * @param competencies to rate
     * @param outcomeIds to attest
     * @param expiresOn the last day; null for {@value FeedbackRules#DEFAULT_DAYS} days from today
     */
    record RequestFeedback(
            UUID personId,
            UUID requestId,
            UUID fromId,
            List<String> competencies,
            List<UUID> outcomeIds,
            @Nullable String message,
            @Nullable LocalDate expiresOn)
            implements CareerCommand {
        public RequestFeedback {
            competencies = List.copyOf(competencies);
            outcomeIds = List.copyOf(outcomeIds);
        }

        @Override
        public UUID id() {
            return requestId;
        }
    }

    /** Command {@code withdraw-feedback-request}. */
    record WithdrawFeedbackRequest(UUID personId, UUID requestId, String reason) implements CareerCommand {
        @Override
        public UUID id() {
            return requestId;
        }
    }

    // Mentorships; the person is the mentor

    /**
     * Command {@code start-mentorship}.
     *
     * @param overCapacityReason why the mentor takes on more than she has room for
     */
    record StartMentorship(
            UUID personId,
            UUID mentorshipId,
            UUID menteeId,
            List<String> focus,
            @Nullable String goal,
            @Nullable String overCapacityReason,
            LocalDate startedOn)
            implements CareerCommand {
        public StartMentorship {
            focus = List.copyOf(focus);
        }

        @Override
        public UUID id() {
            return mentorshipId;
        }
    }

    /** Command {@code log-session}. */
    record LogSession(
            UUID personId,
            UUID mentorshipId,
            UUID sessionId,
            int minutes,
            @Nullable String note,
            LocalDate heldOn) implements CareerCommand {
        @Override
        public UUID id() {
            return sessionId;
        }
    }

    /** Command {@code withdraw-session}. */
    record WithdrawSession(UUID personId, UUID mentorshipId, UUID sessionId, String reason) implements CareerCommand {
        @Override
        public UUID id() {
            return sessionId;
        }
    }

    /** Command {@code end-mentorship}: {@code endedOn} is the last day. */
    record EndMentorship(UUID personId, UUID mentorshipId, String reason, LocalDate endedOn) implements CareerCommand {
        @Override
        public UUID id() {
            return mentorshipId;
        }
    }

    /** Command {@code withdraw-mentorship}. */
    record WithdrawMentorship(UUID personId, UUID mentorshipId, String reason) implements CareerCommand {
        @Override
        public UUID id() {
            return mentorshipId;
        }
    }

    // Promotion cases

    /** A command that opens, moves or closes a promotion case. */
    sealed interface OnCase extends CareerCommand {

        UUID caseId();

        /** Whom the command names to review or to decide. */
        default List<UUID> named() {
            return List.of();
        }

        @Override
        default UUID id() {
            return caseId();
        }
    }

    /**
     * Command {@code propose-promotion}; the proposer is the actor.
     *
     * @param skipLevelReason why levels between are skipped
     * @param previousCaseId an earlier case of the person that this one takes up again
     * @param deciders empty for the line above the person's manager
     * @param proposedOn null for today; only imports may name another day
     */
    record ProposePromotion(
            UUID personId,
            UUID caseId,
            String targetLevel,
            String statement,
            @Nullable String skipLevelReason,
            @Nullable UUID previousCaseId,
            List<UUID> reviewers,
            List<UUID> deciders,
            @Nullable LocalDate proposedOn)
            implements OnCase {
        public ProposePromotion {
            reviewers = List.copyOf(reviewers);
            deciders = List.copyOf(deciders);
        }

        @Override
        public List<UUID> named() {
            return Stream.of(reviewers, deciders).flatMap(List::stream).toList();
        }
    }

    /**
     * Command {@code change-panel}.
     *
     * @param reviewers null leaves them as they are
     * @param deciders null leaves them as they are; empty for the line above the person's manager
     */
    record ChangePanel(
            UUID personId,
            UUID caseId,
            @Nullable List<UUID> reviewers,
            @Nullable List<UUID> deciders) implements OnCase {
        public ChangePanel {
            reviewers = reviewers == null ? null : List.copyOf(reviewers);
            deciders = deciders == null ? null : List.copyOf(deciders);
        }

        @Override
        public List<UUID> named() {
            return Stream.concat(Stream.ofNullable(reviewers), Stream.ofNullable(deciders))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /**
     * Command {@code review-promotion}; the reviewer is the actor.
     *
     * @param reviewedOn null for today; only imports may name another day
     */
    record ReviewPromotion(
            UUID personId,
            UUID caseId,
            UUID reviewId,
            ReviewVerdict verdict,
            String comment,
            List<CriterionReview> criteria,
            @Nullable LocalDate reviewedOn)
            implements OnCase {
        public ReviewPromotion {
            criteria = List.copyOf(criteria);
        }

        @Override
        public UUID id() {
            return reviewId;
        }
    }

    /**
     * Command {@code decide-promotion}; the decider is the actor.
     *
     * @param effectiveOn when an approved level takes effect; null unless APPROVED
     * @param reviewOn when to look again; null unless DEFERRED
     * @param overrideReason why the decision goes against the reviews; null unless it does
     * @param decidedOn null for today; only imports may name another day
     */
    record DecidePromotion(
            UUID personId,
            UUID caseId,
            DecisionOutcome outcome,
            String rationale,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate reviewOn,
            @Nullable String overrideReason,
            List<String> conditions,
            @Nullable LocalDate decidedOn)
            implements OnCase {
        public DecidePromotion {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Command {@code withdraw-promotion}.
     *
     * @param withdrawnOn null for today; only imports may name another day
     */
    record WithdrawPromotion(
            UUID personId,
            UUID caseId,
            String reason,
            @Nullable LocalDate withdrawnOn) implements OnCase {}

    /**
     * Command {@code respond-to-decision}, by the subject.
     *
     * @param respondedOn null for today; only imports may name another day
     */
    record RespondToDecision(
            UUID personId,
            UUID caseId,
            String text,
            @Nullable LocalDate respondedOn) implements OnCase {}
}
