package io.careerledger.query.mentoring;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.mentoring.Line.Given;
import io.careerledger.query.mentoring.TeamMentorship.Mentoring;
import io.careerledger.query.projection.read.FactKey;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Mentorship;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mentorships of a line that are active on the day or ended in the year up to it. */
final class Mentorings {

    private static final int LISTED_DAYS = 365;
    private static final int RECENT_DAYS = 90;
    private static final int STALE_DAYS = 45;

    private final Line line;
    private final Set<UUID> inLine;
    private final Map<FactKey, RecordedEvent<CareerEvent>> facts;

    /**
     * @param facts that began them, whose texts are shown
     */
    Mentorings(Line line, Map<FactKey, RecordedEvent<CareerEvent>> facts) {
        this.line = line;
        this.inLine = line.memberSet();
        this.facts = facts;
    }

    /** Those that are listed, the latest started first. */
    static List<Given> listed(Line line) {
        LocalDate after = line.day().minusDays(LISTED_DAYS);
        return line.mentorships().stream()
                .filter(given -> {
                    LocalDate ended = ended(given.mentorship(), line.day());
                    return ended == null || ended.isAfter(after);
                })
                .toList();
    }

    /** Its last day if that had come by the day; what is scheduled lies after the cut. */
    static @Nullable LocalDate ended(Mentorship mentorship, LocalDate day) {
        LocalDate endedOn = mentorship.endedOn();
        return endedOn == null || endedOn.isAfter(day) ? null : endedOn;
    }

    /** How many sessions were held by the day. */
    static int sessions(Mentorship mentorship, LocalDate day) {
        return mentorship.sessionsHeld(LocalDate.MIN, day);
    }

    static FactKey fact(Given given) {
        return new FactKey(given.mentorId(), given.mentorship().sequence());
    }

    Mentoring of(Given given) {
        Mentorship mentorship = given.mentorship();
        LocalDate day = line.day();
        UUID mentee = mentorship.menteeId();
        boolean active = mentorship.isActiveOn(day);
        return new Mentoring(
                mentorship.mentorshipId(),
                given.mentorId(),
                line.nameOf(given.mentorId()),
                inLine.contains(given.mentorId()),
                mentee,
                line.nameOf(mentee),
                inLine.contains(mentee),
                active ? leftOn(mentee) : null,
                mentorship.focus(),
                goal(given),
                mentorship.startedOn(),
                ended(mentorship, day),
                active,
                sessions(mentorship, day),
                mentorship.sessionsHeld(day.minusDays(RECENT_DAYS), day),
                mentorship.lastSessionBy(day),
                active && isSilent(mentorship, day));
    }

    private static boolean isSilent(Mentorship mentorship, LocalDate day) {
        LocalDate since = day.minusDays(STALE_DAYS);
        LocalDate last = mentorship.lastSessionBy(day);
        return !mentorship.startedOn().isAfter(since) && (last == null || !last.isAfter(since));
    }

    private @Nullable LocalDate leftOn(UUID personId) {
        CareerHistory history = line.history(personId);
        return history == null ? null : history.employment().leftBefore(line.day());
    }

    private @Nullable String goal(Given given) {
        RecordedEvent<CareerEvent> fact = facts.get(fact(given));
        return fact != null && fact.event() instanceof MentorshipStarted started ? started.goal() : null;
    }
}
