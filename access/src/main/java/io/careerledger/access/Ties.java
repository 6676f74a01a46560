package io.careerledger.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ties an asker to one person today, as the ledger says. A service user has none and needs none.
 *
 * @param self the asker is the person
 * @param inLine the person reports to the asker, directly or through others
 * @param lineEndedOn the last day on which she did, where that is over; null while it lasts and where it never was
 * @param asked the open requests to give feedback on her that name the asker
 * @param mentees active mentorships in which the asker mentors her
 * @param mentors active mentorships in which she mentors the asker
 * @param seats the cases of hers that the asker is to review or decide by name
 */
public record Ties(
        boolean self,
        boolean inLine,
        @Nullable LocalDate lineEndedOn,
        List<Request> asked,
        List<Mentoring> mentees,
        List<Mentoring> mentors,
        List<Seat> seats) {

    /** Those of two people who have nothing to do with each other. */
    public static final Ties NONE = new Ties(false, false, null, List.of(), List.of(), List.of(), List.of());

    /** Those of a person to herself. */
    public static final Ties SELF = new Ties(true, false, null, List.of(), List.of(), List.of(), List.of());

    /** Those of a manager, of whatever rank above her. */
    public static final Ties LINE = new Ties(false, true, null, List.of(), List.of(), List.of(), List.of());

    public Ties {
        asked = List.copyOf(asked);
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
        seats = List.copyOf(seats);
    }

    /**
     * An open request for feedback: neither withdrawn nor expired.
     *
     * @param competencies which to rate
     * @param outcomes which to attest
     */
    public record Request(UUID id, Set<String> competencies, Set<UUID> outcomes) {
        public Request {
            competencies = Set.copyOf(competencies);
            outcomes = Set.copyOf(outcomes);
        }
    }

    /** A mentorship that has not ended. */
    public record Mentoring(UUID mentorshipId, Set<String> focus) {
        public Mentoring {
            focus = Set.copyOf(focus);
        }
    }

    /**
     * A place on the panel of a promotion case.
     *
     * @param open whether the case is
     */
    public record Seat(UUID caseId, boolean open) {}

    /** The same with a line that ended. */
    public Ties lineEnded(LocalDate lastDay) {
        return new Ties(self, inLine, lastDay, asked, mentees, mentors, seats);
    }

    /** The same with these requests. */
    public Ties asked(List<Request> requests) {
        return new Ties(self, inLine, lineEndedOn, requests, mentees, mentors, seats);
    }

    /** The same with these mentorships. */
    public Ties mentoring(List<Mentoring> given, List<Mentoring> had) {
        return new Ties(self, inLine, lineEndedOn, asked, given, had, seats);
    }

    /** The same with these seats. */
    public Ties seated(List<Seat> places) {
        return new Ties(self, inLine, lineEndedOn, asked, mentees, mentors, places);
    }

    boolean isAskedToRate(String competency) {
        return asked.stream().anyMatch(request -> request.competencies().contains(competency));
    }

    boolean isAskedToAttest(UUID outcomeId) {
        return asked.stream().anyMatch(request -> request.outcomes().contains(outcomeId));
    }

    boolean isAskedBy(UUID requestId) {
        return asked.stream().anyMatch(request -> request.id().equals(requestId));
    }

    boolean isMentoredIn(UUID mentorshipId) {
        return mentors.stream().anyMatch(mentoring -> mentoring.mentorshipId().equals(mentorshipId));
    }

    boolean hasSeat(UUID caseId) {
        return seats.stream().anyMatch(seat -> seat.caseId().equals(caseId));
    }

    boolean hasOpenSeat(UUID caseId) {
        return seats.stream().anyMatch(seat -> seat.open() && seat.caseId().equals(caseId));
    }

    /** Whether anything lets the asker know today that there is such a person. */
    boolean isKnown() {
        return self || inLine || isColleague() || seats.stream().anyMatch(Seat::open);
    }

    /** Whether the asker helps her, is helped by her, or was asked about her. */
    boolean isColleague() {
        return !asked.isEmpty() || !mentees.isEmpty() || !mentors.isEmpty();
    }
}
