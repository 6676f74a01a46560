package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every mentorship that a person gives or gave. */
public final class Mentorships {

    static final Mentorships NONE = new Mentorships(FactList.empty());

    private final FactList<Mentorship> all;

    private Mentorships(FactList<Mentorship> all) {
        this.all = all;
    }

    /** Every mentorship ever recorded, withdrawn ones included, in stream order. */
    public List<Mentorship> all() {
        return all;
    }

    /** Null when there is no mentorship of that id. */
    public @Nullable Mentorship withId(UUID mentorshipId) {
        return all.last(mentorship -> mentorship.mentorshipId().equals(mentorshipId));
    }

    /** The mentorships that had started by the day and were never withdrawn, ended ones included, in stream order. */
    public List<Mentorship> standingOn(LocalDate day) {
        List<Mentorship> standing = new ArrayList<>(all.size());
        for (Mentorship mentorship : all) {
            if (mentorship.standsOn(day)) {
                standing.add(mentorship);
            }
        }
        return standing;
    }

    /** The mentorships that take up capacity on the day, in stream order. */
    public List<Mentorship> activeOn(LocalDate day) {
        List<Mentorship> active = new ArrayList<>(all.size());
        for (Mentorship mentorship : all) {
            if (mentorship.isActiveOn(day)) {
                active.add(mentorship);
            }
        }
        return active;
    }

    /** How many mentorships take up capacity on the day. */
    public int activeCountOn(LocalDate day) {
        int active = 0;
        for (Mentorship mentorship : all) {
            if (mentorship.isActiveOn(day)) {
                active++;
            }
        }
        return active;
    }

    /** The most that take up capacity together on the day or a later one: there are more only on days on which one starts. */
    public int greatestCountFrom(LocalDate day) {
        int greatest = activeCountOn(day);
        for (Mentorship mentorship : all) {
            if (mentorship.startedOn().isAfter(day)) {
                greatest = Math.max(greatest, activeCountOn(mentorship.startedOn()));
            }
        }
        return greatest;
    }

    Mentorships started(MentorshipStarted event, int sequence) {
        return new Mentorships(all.with(new Mentorship(event, sequence)));
    }

    Mentorships held(MentoringSessionHeld event, int sequence) {
        return changed(event.mentorshipId(), mentorship -> mentorship.held(event, sequence));
    }

    Mentorships sessionWithdrawn(UUID mentorshipId, UUID sessionId) {
        return changed(mentorshipId, mentorship -> mentorship.sessionWithdrawn(sessionId));
    }

    Mentorships ended(UUID mentorshipId, LocalDate lastDay) {
        return changed(mentorshipId, mentorship -> mentorship.ended(lastDay));
    }

    Mentorships withdrawn(UUID mentorshipId) {
        return changed(mentorshipId, Mentorship::asWithdrawn);
    }

    /** The day on which it started; {@link Day#NEVER} when there is no mentorship of that id. */
    int dayOf(UUID mentorshipId) {
        Mentorship mentorship = withId(mentorshipId);
        return mentorship == null ? Day.NEVER : Day.of(mentorship.startedOn());
    }

    /** The day on which the session was held; {@link Day#NEVER} when there is none of that id. */
    int dayOf(UUID mentorshipId, UUID sessionId) {
        Mentorship mentorship = withId(mentorshipId);
        MentoringSession session = mentorship == null ? null : mentorship.session(sessionId);
        return session == null ? Day.NEVER : session.day();
    }

    private Mentorships changed(UUID mentorshipId, UnaryOperator<Mentorship> change) {
        return new Mentorships(
                all.withLastChanged(mentorship -> mentorship.mentorshipId().equals(mentorshipId), change));
    }
}
