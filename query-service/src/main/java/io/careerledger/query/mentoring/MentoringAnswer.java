package io.careerledger.query.mentoring;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.mentoring.Line.Given;
import io.careerledger.query.mentoring.TeamMentorship.Suggestion;
import io.careerledger.query.projection.read.FactKey;
import java.util.List;
import java.util.Map;

/** Everything about the mentoring of a line, worked out from what was read; reads nothing itself. */
final class MentoringAnswer {

    private MentoringAnswer() {}

    /**
     * @param facts that began the listed mentorships
     */
    static TeamMentorship of(Line line, Map<FactKey, RecordedEvent<CareerEvent>> facts) {
        TeamQuestion question = line.question();
        Profiles profiles = Profiles.of(line);
        List<Given> listed = Mentorings.listed(line);
        List<Suggestion> suggestions = Suggestions.of(line, profiles);
        return new TeamMentorship(
                question.managerId(),
                question.wholeLine() ? "all" : "direct",
                question.includeManagers(),
                question.cut().asOf(),
                question.cut().knownAt(),
                listed.stream().map(new Mentorings(line, facts)::of).toList(),
                Mentors.of(line, profiles),
                CoverageRows.of(profiles.members().values(), line),
                suggestions,
                suggestions.stream().mapToDouble(Suggestion::headroom).sum(),
                new Effects(line).of(listed),
                new Comparisons(line).of(),
                profiles.unjudged());
    }
}
