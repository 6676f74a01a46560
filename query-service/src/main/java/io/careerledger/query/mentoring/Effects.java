package io.careerledger.query.mentoring;

import io.careerledger.query.mentoring.Line.Given;
import io.careerledger.query.mentoring.TeamMentorship.Effect;
import io.careerledger.query.mentoring.TeamMentorship.FocusEstimate;
import io.careerledger.query.mentoring.TeamMentorship.Measured;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Mentorship;
import io.careerledger.readiness.model.ReadinessSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How mentees stood at the beginning of their mentorships and how they stand now. */
final class Effects {

    private final Line line;

    Effects(Line line) {
        this.line = line;
    }

    /** Of those with at least one session, in their order. */
    List<Effect> of(List<Given> mentorships) {
        return mentorships.stream()
                .filter(given -> Mentorings.sessions(given.mentorship(), line.day()) > 0)
                .map(this::effect)
                .toList();
    }

    private Effect effect(Given given) {
        Mentorship mentorship = given.mentorship();
        CareerHistory mentee = line.history(mentorship.menteeId());
        Optional<Yardstick> yardstick =
                mentee == null ? Optional.empty() : Yardstick.of(mentee, line, mentorship.startedOn());
        LocalDate end = Objects.requireNonNullElse(Mentorings.ended(mentorship, line.day()), line.day());
        Measured start = yardstick
                .map(by -> measured(by, mentorship, mentorship.startedOn()))
                .orElse(null);
        Measured now = yardstick.map(by -> measured(by, mentorship, end)).orElse(null);
        return new Effect(
                mentorship.mentorshipId(),
                given.mentorId(),
                line.nameOf(given.mentorId()),
                mentorship.menteeId(),
                line.nameOf(mentorship.menteeId()),
                Mentorings.sessions(mentorship, line.day()),
                yardstick.map(by -> by.ladder().ref().id()).orElse(null),
                yardstick.map(by -> by.ladder().ref().version()).orElse(null),
                yardstick.map(Yardstick::targetLevel).orElse(null),
                start,
                now,
                start == null || now == null ? null : now.score() - start.score());
    }

    private static Measured measured(Yardstick by, Mentorship mentorship, LocalDate day) {
        LocalDate viewed = by.history().employment().viewedOn(day);
        ReadinessSummary summary = by.on(day);
        List<FocusEstimate> focus = summary.competencies().stream()
                .filter(glance -> mentorship.focus().contains(glance.competency()))
                .map(glance -> new FocusEstimate(
                        glance.competency(),
                        glance.expected(),
                        glance.estimate(),
                        glance.probability(),
                        glance.state()))
                .toList();
        return new Measured(viewed, Objects.requireNonNull(summary.score()), focus);
    }
}
