package io.careerledger.query.mentoring;

import io.careerledger.readiness.model.CompetencyState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who helps whom in a line, who could, and what it goes with.
 *
 * @param depth {@code direct} or {@code all}
 * @param knownAt as asked; null when it was not
 * @param mentorships active or ended in the last year, the latest started first
 * @param mentors who mentors or could, the fullest first
 * @param coverage by ladder and competency
 * @param suggestions the pairs that together meet the most headroom, the greatest first
 * @param suggestedHeadroom what they meet in sum
 * @param effect of each of the mentorships with at least one session
 * @param unjudged people of the line who are in neither coverage nor suggestions, and why
 */
record TeamMentorship(
        UUID managerId,
        String depth,
        boolean includeManagers,
        LocalDate asOf,
        @Nullable Instant knownAt,
        List<Mentoring> mentorships,
        List<Mentor> mentors,
        List<Coverage> coverage,
        List<Suggestion> suggestions,
        double suggestedHeadroom,
        List<Effect> effect,
        Comparison comparison,
        List<Unjudged> unjudged) {

    /**
     * A mentorship of somebody in the line.
     *
     * @param mentorName null when nothing is known of her yet
     * @param menteeLeftOn when the mentee has left though nobody ended it; else null
     * @param endedOn its last day; null when it had not ended by the day
     * @param sessions held by the day
     * @param sessionsIn90Days held on the 90 days up to the day
     * @param stale whether it is active, and neither began nor had a session within 45 days
     */
    record Mentoring(
            UUID mentorshipId,
            UUID mentorId,
            @Nullable String mentorName,
            boolean mentorInLine,
            UUID menteeId,
            @Nullable String menteeName,
            boolean menteeInLine,
            @Nullable LocalDate menteeLeftOn,
            List<String> focus,
            @Nullable String goal,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            boolean active,
            int sessions,
            int sessionsIn90Days,
            @Nullable LocalDate lastSessionOn,
            boolean stale) {}

    /**
     * Somebody who mentors or could.
     *
     * @param level null when nobody knows it
     * @param load active mentorships, with whomever
     * @param free how many more she has room for; 0 for people of other lines, who are not asked
     * @param teaches competencies that she masters well enough, in the ladder's order
     */
    record Mentor(
            UUID personId,
            String name,
            @Nullable String level,
            boolean inLine,
            int load,
            int capacity,
            int free,
            boolean overCapacity,
            List<String> teaches,
            List<UUID> menteeIds) {}

    /**
     * Who of the line can teach a competency and who needs it; only those who stand higher on the ladder can.
     *
     * @param uncovered who needs it while nobody of the line can teach her
     * @param singlePointOfFailure the only one of the line who can teach anybody who needs it; null when there are more,
     *     or none
     */
    record Coverage(
            String ladder,
            String competency,
            List<Teacher> canTeach,
            List<Need> needs,
            List<UUID> uncovered,
            @Nullable UUID singlePointOfFailure) {}

    /**
     * @param estimate Σwx/Σw of the ratings that count
     * @param raters other than herself
     * @param learners how many of the line need it and stand lower
     */
    record Teacher(UUID personId, String name, String level, double estimate, int raters, int learners) {}

    /**
     * @param estimate m at the level that follows hers
     * @param headroom what the competency could still add to her score
     * @param teachers how many of the line can teach her
     */
    record Need(
            UUID personId,
            String name,
            String targetLevel,
            int expected,
            double estimate,
            CompetencyState state,
            double headroom,
            int teachers) {}

    /** A pair worth making, with what it is worth. */
    record Suggestion(
            UUID mentorId,
            String mentorName,
            String mentorLevel,
            UUID menteeId,
            String menteeName,
            String menteeLevel,
            String targetLevel,
            double headroom,
            List<Reason> competencies) {}

    /** A competency that the mentor can teach and the mentee needs. */
    record Reason(
            String competency,
            int expected,
            double mentorEstimate,
            double menteeEstimate,
            CompetencyState state,
            double headroom) {}

    /**
     * How the mentee stood when it began and how she stands now, or stood when it ended, by the same measure: the level
     * that followed hers when it began, on the ladder version in force then.
     *
     * @param targetLevel null, as are both ends, where she had no level to go to or nobody knows her ladder
     * @param scoreChange null where either score is not known
     */
    record Effect(
            UUID mentorshipId,
            UUID mentorId,
            @Nullable String mentorName,
            UUID menteeId,
            @Nullable String menteeName,
            int sessions,
            @Nullable String ladder,
            @Nullable Integer ladderVersion,
            @Nullable String targetLevel,
            @Nullable Measured start,
            @Nullable Measured now,
            @Nullable Double scoreChange) {}

    /**
     * @param on the day, the last one that counts
     * @param competencies of the focus, those that the level assesses
     */
    record Measured(LocalDate on, double score, List<FocusEstimate> competencies) {}

    record FocusEstimate(String competency, int expected, double estimate, double probability, CompetencyState state) {}

    /**
     * How scores in the line changed in the same window with mentoring and without.
     *
     * @param from the first day of the window, on which everybody's measure is fixed
     * @param withMentoring who had a session as a mentee after {@code from}
     * @param notComparable people of the line who were not there at the beginning or had no level to go to
     */
    record Comparison(
            LocalDate from,
            LocalDate to,
            Changes withMentoring,
            Changes withoutMentoring,
            int notComparable,
            String note) {}

    /**
     * @param medianScoreChange null for nobody
     */
    record Changes(int people, @Nullable Double medianScoreChange) {}

    /** Somebody who cannot be judged. */
    record Unjudged(UUID personId, @Nullable String name, String detail) {}
}
