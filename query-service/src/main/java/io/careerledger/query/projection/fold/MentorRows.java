package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.MentorshipRow;
import io.careerledger.query.projection.table.SessionRow;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Mentorship;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a mentor gives, without what was withdrawn. */
final class MentorRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private MentorRows() {}

    static List<MentorshipRow> mentorships(CareerHistory mentor) {
        return standing(mentor)
                .map(mentorship -> new MentorshipRow(
                        mentor.personId(),
                        mentorship.mentorshipId(),
                        mentorship.menteeId(),
                        JSON.writeValueAsString(mentorship.focus()),
                        mentorship.startedOn(),
                        mentorship.endedOn(),
                        mentorship.sequence()))
                .toList();
    }

    static List<SessionRow> sessions(CareerHistory mentor) {
        return standing(mentor)
                .flatMap(mentorship -> sessions(mentor, mentorship))
                .toList();
    }

    private static Stream<SessionRow> sessions(CareerHistory mentor, Mentorship mentorship) {
        return mentorship.sessions().stream()
                .filter(session -> !session.isWithdrawn())
                .map(session -> new SessionRow(
                        mentor.personId(),
                        mentorship.mentorshipId(),
                        session.sessionId(),
                        session.heldOn(),
                        session.minutes(),
                        session.sequence()));
    }

    private static Stream<Mentorship> standing(CareerHistory mentor) {
        return mentor.mentorships().all().stream().filter(mentorship -> !mentorship.isWithdrawn());
    }
}
