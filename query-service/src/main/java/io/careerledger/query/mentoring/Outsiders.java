package io.careerledger.query.mentoring;

import io.careerledger.query.mentoring.TeamMentorship.Effect;
import io.careerledger.query.mentoring.TeamMentorship.Mentor;
import io.careerledger.query.mentoring.TeamMentorship.Mentoring;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The mentoring of a line as its managers see it: of people from elsewhere their names and what they have to do with the line,
 * and neither how ready they are nor whom else they mentor.
 */
final class Outsiders {

    private final Set<UUID> outside = new HashSet<>();

    private Outsiders(TeamMentorship answer) {
        for (Mentoring mentoring : answer.mentorships()) {
            if (!mentoring.mentorInLine()) {
                outside.add(mentoring.mentorId());
            }
            if (!mentoring.menteeInLine()) {
                outside.add(mentoring.menteeId());
            }
        }
        outside.remove(answer.managerId());
    }

    static TeamMentorship hidden(TeamMentorship answer) {
        Outsiders outsiders = new Outsiders(answer);
        return new TeamMentorship(
                answer.managerId(),
                answer.depth(),
                answer.includeManagers(),
                answer.asOf(),
                answer.knownAt(),
                answer.mentorships(),
                answer.mentors().stream()
                        .map(mentor -> outsiders.outside.contains(mentor.personId())
                                ? withinTheLine(mentor, answer.mentorships())
                                : mentor)
                        .toList(),
                answer.coverage(),
                answer.suggestions(),
                answer.suggestedHeadroom(),
                answer.effect().stream()
                        .map(effect -> outsiders.outside.contains(effect.menteeId()) ? withoutScores(effect) : effect)
                        .toList(),
                answer.comparison(),
                answer.unjudged());
    }

    private static Mentor withinTheLine(Mentor mentor, List<Mentoring> mentorships) {
        List<UUID> mentees = mentorships.stream()
                .filter(mentoring -> mentoring.active()
                        && mentoring.menteeInLine()
                        && mentoring.mentorId().equals(mentor.personId()))
                .map(Mentoring::menteeId)
                .toList();
        return new Mentor(
                mentor.personId(),
                mentor.name(),
                null,
                false,
                mentees.size(),
                mentor.capacity(),
                0,
                false,
                List.of(),
                mentees);
    }

    private static Effect withoutScores(Effect effect) {
        return new Effect(
                effect.mentorshipId(),
                effect.mentorId(),
                effect.mentorName(),
                effect.menteeId(),
                effect.menteeName(),
                effect.sessions(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
