package io.careerledger.readiness.model;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Mentorship;
import io.careerledger.readiness.ladder.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a person mentors as many others as a level asks for: step 5 of the model. */
final class MentoringTerm implements Term {

    static final String CRITERION = "mentoring";

    private static final int WINDOW_DAYS = 365;
    private static final int SESSIONS_TO_COUNT = 4;

    private final Level level;
    private final List<UUID> counting = new ArrayList<>();
    private @Nullable Mentorship closest;
    private int sessionsOfClosest;

    MentoringTerm(CareerHistory history, Level level, LocalDate day) {
        this.level = level;
        for (Mentorship mentorship : history.mentorships().standingOn(day)) {
            int sessions = mentorship.sessionsHeld(day.minusDays(WINDOW_DAYS), day);
            if (sessions >= SESSIONS_TO_COUNT) {
                counting.add(mentorship.mentorshipId());
            } else if (mentorship.isActiveOn(day) && (closest == null || sessions > sessionsOfClosest)) {
                closest = mentorship;
                sessionsOfClosest = sessions;
            }
        }
    }

    @Override
    public String criterion() {
        return CRITERION;
    }

    /** 0 where no mentorship is needed: then there is no such term. */
    @Override
    public double weight() {
        return level.mentorshipsNeeded() > 0 ? level.mentoringWeight() : 0;
    }

    /** M; 0 where no mentorship is needed. */
    @Override
    public double value() {
        return share(counting.size());
    }

    /** The mentorships with enough sessions in the year up to the day, in stream order. */
    List<UUID> counting() {
        return counting;
    }

    int needed() {
        return level.mentorshipsNeeded();
    }

    /** To hold what is missing with the active mentee who is closest to counting, or to take another mentee. */
    @Override
    public Step nextStep() {
        double after = share(counting.size() + 1);
        return closest == null
                ? new Step.FurtherMentorship(SESSIONS_TO_COUNT, after)
                : new Step.MoreSessions(closest.mentorshipId(), SESSIONS_TO_COUNT - sessionsOfClosest, after);
    }

    private double share(int mentorships) {
        int needed = level.mentorshipsNeeded();
        return needed > 0 ? Math.min(1, (double) mentorships / needed) : 0;
    }
}
