package io.careerledger.events;

import static io.careerledger.events.Personal.Purpose.ASSESSMENT;
import static io.careerledger.events.Personal.Purpose.DECISION;
import static io.careerledger.events.Personal.Purpose.EMPLOYMENT;
import static io.careerledger.events.Personal.Purpose.EVIDENCE;
import static io.careerledger.events.Personal.Purpose.IDENTIFICATION;
import static io.careerledger.events.Personal.Purpose.MENTORING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about one career. Facts are never edited: a new meaning is a new record. */
public sealed interface CareerEvent extends LedgerEvent {

    /** Whose stream the fact belongs to: the subject, or the mentor of a mentorship. */
    UUID personId();

    @Override
    default String streamId() {
        return personId().toString();
    }

    // Employment

    /** A person joined on {@code effectiveOn}, her start date. Always the first fact of a stream. */
    record PersonAdded(
            UUID personId,
            @Personal(purpose = IDENTIFICATION) String name,
            @Personal(purpose = IDENTIFICATION) @Nullable String email,
            @Nullable String source,
            @Personal(purpose = IDENTIFICATION) @Nullable String externalId,
            String ladder,
            String level,
            @Nullable UUID managerId,
            @Nullable String team,
            @Nullable EntryPath entryPath,
            LocalDate effectiveOn)
            implements CareerEvent {}

    /** What is not null changed on {@code effectiveOn}; the rest stays. */
    record PersonDetailsChanged(
            UUID personId,
            @Personal(purpose = IDENTIFICATION) @Nullable String name,
            @Personal(purpose = IDENTIFICATION) @Nullable String email,
            @Nullable String source,
            @Personal(purpose = IDENTIFICATION) @Nullable String externalId,
            @Nullable EntryPath entryPath,
            @Personal(purpose = EMPLOYMENT) @Nullable String reason,
            LocalDate effectiveOn)
            implements CareerEvent {}

    /** The person's start date was recorded wrongly; it is {@code effectiveOn}, for every date asked about. */
    record StartDateCorrected(
            UUID personId,
            @Personal(purpose = EMPLOYMENT) @Nullable String reason,
            LocalDate effectiveOn) implements CareerEvent {}

    /** Manager and team from {@code effectiveOn} on, both in full: null means none. */
    record ReportingLineChanged(
            UUID personId,
            @Nullable UUID managerId,
            @Nullable String team,
            LocalDate effectiveOn) implements CareerEvent {}

    /** {@code effectiveOn} is the person's last day. */
    record PersonLeft(
            UUID personId,
            @Personal(purpose = EMPLOYMENT) @Nullable String reason,
            LocalDate effectiveOn) implements CareerEvent {}

    /** The latest departure was recorded in error and never was. */
    record DepartureWithdrawn(
            UUID personId, @Personal(purpose = EMPLOYMENT) String reason, LocalDate effectiveOn)
            implements CareerEvent {}

    /** A person who had left came back on {@code effectiveOn}. */
    record PersonRejoined(
            UUID personId,
            String ladder,
            String level,
            @Nullable UUID managerId,
            @Nullable String team,
            LocalDate effectiveOn)
            implements CareerEvent {}

    /**
     * The person's level is {@code toLevel} on {@code toLadder} from {@code effectiveOn} on.
     *
     * @param caseId the promotion case; null unless the kind is PROMOTION
     */
    record LevelChanged(
            UUID personId,
            String fromLadder,
            String fromLevel,
            String toLadder,
            String toLevel,
            LevelChangeKind kind,
            @Nullable UUID caseId,
            @Personal(purpose = EMPLOYMENT) String reason,
            LocalDate effectiveOn)
            implements CareerEvent {}

    // Outcomes

    /**
     * Evidence of a result that happened on {@code effectiveOn}.
     *
     * @param percent improvement in percent, above 0
     * @param attribution the person's share in it, in (0, 1]
     */
    record OutcomeRecorded(
            UUID personId,
            UUID outcomeId,
            @Personal(purpose = EVIDENCE) String title,
            @Personal(purpose = EVIDENCE) @Nullable String narrative,
            Tier tier,
            List<String> competencies,
            @Personal(purpose = EVIDENCE) @Nullable Metric metric,
            @Nullable Money benefit,
            @Nullable BigDecimal percent,
            BigDecimal attribution,
            boolean achieved,
            @Personal(purpose = EVIDENCE) @Nullable String learning,
            @Personal(purpose = EVIDENCE) List<SourceLink> sources,
            LocalDate effectiveOn)
            implements CareerEvent {
        public OutcomeRecorded {
            competencies = List.copyOf(competencies);
            sources = List.copyOf(sources);
        }
    }

    /** A stakeholder corroborated or disputed an outcome, or took back what she had said. */
    record OutcomeAttested(
            UUID personId,
            UUID outcomeId,
            UUID attesterId,
            AttestationVerdict verdict,
            @Personal(purpose = EVIDENCE) @Nullable String comment,
            LocalDate effectiveOn)
            implements CareerEvent {}

    /** The outcome counts for nothing, on whatever date. */
    record OutcomeRetracted(
            UUID personId,
            UUID outcomeId,
            @Personal(purpose = EVIDENCE) String reason,
            LocalDate effectiveOn) implements CareerEvent {}

    // Ratings

    /** One rater's value from 1 to 5 for one competency, as observed on {@code effectiveOn}. */
    record SkillRated(
            UUID personId,
            UUID ratingId,
            String competency,
            int rating,
            Relation relation,
            UUID raterId,
            @Personal(purpose = ASSESSMENT) String rationale,
            List<UUID> outcomeIds,
            LocalDate effectiveOn)
            implements CareerEvent {
        public SkillRated {
            outcomeIds = List.copyOf(outcomeIds);
        }
    }

    /** The rating never counted. */
    record RatingWithdrawn(
            UUID personId,
            UUID ratingId,
            @Personal(purpose = ASSESSMENT) String reason,
            LocalDate effectiveOn) implements CareerEvent {}

    // Feedback requests

    /**
     * Somebody was asked to rate the person in the competencies and to attest the outcomes, from {@code effectiveOn} to
     * {@code expiresOn}.
     *
     * @param requesterId who asked: the person herself, her line or HR
     * @param fromId who is asked
     * @param expiresOn the last day on which the request stands
     */
    record FeedbackRequested(
            UUID personId,
            UUID requestId,
            UUID requesterId,
            UUID fromId,
            List<String> competencies,
            List<UUID> outcomeIds,
            @Personal(purpose = ASSESSMENT) @Nullable String message,
            LocalDate expiresOn,
            LocalDate effectiveOn)
            implements CareerEvent {
        public FeedbackRequested {
            competencies = List.copyOf(competencies);
            outcomeIds = List.copyOf(outcomeIds);
        }
    }

    /** The request stands no longer; what was said on it stays. */
    record FeedbackRequestWithdrawn(
            UUID personId,
            UUID requestId,
            UUID fromId,
            @Personal(purpose = ASSESSMENT) String reason,
            LocalDate effectiveOn)
            implements CareerEvent {}

    // Promotion cases

    /** A case for {@code targetLevel} was opened, its evidence frozen. */
    record PromotionProposed(
            UUID personId,
            UUID caseId,
            UUID proposerId,
            String targetLevel,
            @Personal(purpose = DECISION) String statement,
            @Personal(purpose = DECISION) @Nullable String skipLevelReason,
            @Nullable UUID previousCaseId,
            List<UUID> reviewers,
            List<UUID> deciders,
            FrozenPacket packet,
            LocalDate effectiveOn)
            implements CareerEvent {
        public PromotionProposed {
            reviewers = List.copyOf(reviewers);
            deciders = List.copyOf(deciders);
        }
    }

    /** Who may review and decide from now on, both lists in full. */
    record PromotionPanelChanged(
            UUID personId, UUID caseId, List<UUID> reviewers, List<UUID> deciders, LocalDate effectiveOn)
            implements CareerEvent {
        public PromotionPanelChanged {
            reviewers = List.copyOf(reviewers);
            deciders = List.copyOf(deciders);
        }
    }

    /** A reviewer took her stand; a second review by her replaces the first, and both stay. */
    record PromotionReviewed(
            UUID personId,
            UUID caseId,
            UUID reviewId,
            UUID reviewerId,
            ReviewVerdict verdict,
            @Personal(purpose = DECISION) String comment,
            @Personal(purpose = DECISION) List<CriterionReview> criteria,
            LocalDate effectiveOn)
            implements CareerEvent {
        public PromotionReviewed {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * The case was decided on {@code effectiveOn}.
     *
     * @param levelEffectiveOn when an approved level takes effect; null unless APPROVED
     * @param reviewOn when to look again; null unless DEFERRED
     */
    record PromotionDecided(
            UUID personId,
            UUID caseId,
            UUID deciderId,
            DecisionOutcome outcome,
            @Personal(purpose = DECISION) String rationale,
            @Nullable LocalDate levelEffectiveOn,
            @Nullable LocalDate reviewOn,
            @Personal(purpose = DECISION) @Nullable String overrideReason,
            @Personal(purpose = DECISION) List<String> conditions,
            LocalDate effectiveOn)
            implements CareerEvent {
        public PromotionDecided {
            conditions = List.copyOf(conditions);
        }
    }

    /** The case was closed without a decision. */
    record PromotionWithdrawn(
            UUID personId,
            UUID caseId,
            @Personal(purpose = DECISION) String reason,
            LocalDate effectiveOn) implements CareerEvent {}

    /** The subject's one recorded answer to the decision. */
    record DecisionResponded(
            UUID personId,
            UUID caseId,
            @Personal(purpose = DECISION) String text,
            LocalDate effectiveOn) implements CareerEvent {}

    // Mentorships, in the mentor's stream

    /** {@code personId} mentors {@code menteeId} from {@code effectiveOn} on. */
    record MentorshipStarted(
            UUID personId,
            UUID mentorshipId,
            UUID menteeId,
            List<String> focus,

            @Personal(of = "menteeId", purpose = MENTORING) @Nullable
            String goal,

            @Personal(purpose = MENTORING) @Nullable String overCapacityReason,
            LocalDate effectiveOn)
            implements CareerEvent {
        public MentorshipStarted {
            focus = List.copyOf(focus);
        }
    }

    /** Mentor and mentee met on {@code effectiveOn}. */
    record MentoringSessionHeld(
            UUID personId,
            UUID mentorshipId,
            UUID sessionId,
            UUID menteeId,
            int minutes,

            @Personal(of = "menteeId", purpose = MENTORING) @Nullable
            String note,

            LocalDate effectiveOn)
            implements CareerEvent {}

    /** The session was never held. */
    record MentoringSessionWithdrawn(
            UUID personId,
            UUID mentorshipId,
            UUID sessionId,
            UUID menteeId,
            @Personal(of = "menteeId", purpose = MENTORING) String reason,
            LocalDate effectiveOn)
            implements CareerEvent {}

    /** {@code effectiveOn} is the mentorship's last day. */
    record MentorshipEnded(
            UUID personId,
            UUID mentorshipId,
            UUID menteeId,
            @Personal(of = "menteeId", purpose = MENTORING) String reason,
            LocalDate effectiveOn)
            implements CareerEvent {}

    /** The mentorship never was, nor were its sessions. */
    record MentorshipWithdrawn(
            UUID personId,
            UUID mentorshipId,
            UUID menteeId,
            @Personal(of = "menteeId", purpose = MENTORING) String reason,
            LocalDate effectiveOn)
            implements CareerEvent {}
}
