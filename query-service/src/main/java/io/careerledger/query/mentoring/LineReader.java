package io.careerledger.query.mentoring;

import io.careerledger.query.mentoring.LineTable.Link;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Mentorship;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what an answer rests on: everybody's history once, in a constant number of statements. */
@Component
class LineReader {

    /** How many people of the line one answer holds at most. */
    static final int MAX_PEOPLE = 5_000;

    /** How many histories are in memory at most, those of mentors and mentees from elsewhere included. */
    static final int MAX_HISTORIES = 2 * MAX_PEOPLE;

    private final LineTable table;
    private final CareerHistories histories;
    private final Ladders ladders;

    LineReader(LineTable table, CareerHistories histories, Ladders ladders) {
        this.table = table;
        this.histories = histories;
        this.ladders = ladders;
    }

    /**
     * @throws ProblemException {@code team-too-large} (422)
     */
    Line read(TeamQuestion question, LocalDate today) {
        List<Link> links = table.line(question, today, MAX_HISTORIES + 1);
        List<UUID> members =
                links.stream().filter(Link::employed).map(Link::personId).toList();
        bounded(members.size(), MAX_PEOPLE);
        bounded(links.size(), MAX_HISTORIES);
        Map<UUID, UUID> managers = new HashMap<>();
        links.forEach(link -> {
            if (link.managerId() != null) {
                managers.put(link.personId(), link.managerId());
            }
        });
        LadderCatalog catalog = ladders.catalog();
        LadderCatalog known = question.knownAt() == null ? catalog : catalog.knownAt(question.knownAt());
        return new Line(question, members, managers, around(question, members), known);
    }

    private Map<UUID, CareerHistory> around(TeamQuestion question, List<UUID> members) {
        Set<UUID> first = new HashSet<>(members);
        first.add(question.managerId());
        first.addAll(table.mentorsOf(members, question.knownAt()));
        bounded(first.size(), MAX_HISTORIES);
        Map<UUID, CareerHistory> read = new HashMap<>(histories.of(first).histories());
        Set<UUID> elsewhere = mentees(members, read);
        elsewhere.removeAll(first);
        bounded(first.size() + elsewhere.size(), MAX_HISTORIES);
        read.putAll(histories.of(elsewhere).histories());
        return read;
    }

    /** Whom the members mentor. */
    private static Set<UUID> mentees(Collection<UUID> members, Map<UUID, CareerHistory> read) {
        return members.stream()
                .flatMap(member -> Stream.ofNullable(read.get(member)))
                .flatMap(history -> history.mentorships().all().stream())
                .map(Mentorship::menteeId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void bounded(int size, int most) {
        if (size > most) {
            throw new ProblemException(Problem.of(
                    "team-too-large",
                    422,
                    "The line is too large for one answer",
                    "One answer holds at most " + MAX_PEOPLE + " people, and " + MAX_HISTORIES
                            + " with their mentors and mentees; ask about the managers of the line one by one."));
        }
    }
}
