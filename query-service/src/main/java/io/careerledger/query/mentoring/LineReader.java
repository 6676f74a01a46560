package io.careerledger.query.mentoring;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.access.Visible;
import io.careerledger.query.http.LineLimit;
import io.careerledger.query.http.Missing;
import io.careerledger.query.mentoring.LineTable.Link;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.FactKey;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.table.FoldedStreams;
import io.careerledger.readiness.career.Mentorship;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.web.problem.ProblemException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what an answer rests on from one snapshot of the database, in at most five statements whatever the number: the line,
 * who mentors it, the histories of both, those of whom it mentors elsewhere, and the facts whose texts are shown.
 */
@Component
class LineReader {

    /** How many people of the line one answer holds at most. */
    private static final int MAX_PEOPLE = LineLimit.MAX_PEOPLE;

    /** How many histories are in memory at most, those of mentors and mentees from elsewhere included. */
    private static final int MAX_HISTORIES = 2 * MAX_PEOPLE;

    /** After which a statement is cut off. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LineTable table;
    private final CareerHistories histories;
    private final CareerStreams streams;
    private final Ladders ladders;
    private final TransactionTemplate snapshot;

    LineReader(
            LineTable table,
            CareerHistories histories,
            CareerStreams streams,
            Ladders ladders,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.histories = histories;
        this.streams = streams;
        this.ladders = ladders;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setTimeout((int) LIMIT.toSeconds());
    }

    /**
     * What was read.
     *
     * @param facts that began the listed mentorships
     */
    record Read(Line line, Map<FactKey, RecordedEvent<CareerEvent>> facts) {}

    /**
     * @param visible of whom the viewer is told
     * @throws ProblemException {@code not-found} or {@code not-yet-joined} (404) of the manager; {@code team-too-large}
     *     (422)
     */
    Read read(TeamQuestion question, Visible visible) {
        LadderCatalog catalog = ladders.catalog(question.cut());
        return Objects.requireNonNull(snapshot.execute(status -> {
            Line line = line(question, visible, catalog);
            return new Read(
                    line,
                    streams.facts(Mentorings.listed(line).stream()
                            .map(Mentorings::fact)
                            .toList()));
        }));
    }

    private Line line(TeamQuestion question, Visible visible, LadderCatalog catalog) {
        List<Link> links = table.line(question, visible, MAX_HISTORIES + 1);
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
        FoldedStreams read = around(question, members);
        return new Line(question, employed(members, read, question), managers, read.histories(), catalog);
    }

    /** By her own history, where it can be read. */
    private static List<UUID> employed(List<UUID> members, FoldedStreams read, TeamQuestion question) {
        return members.stream()
                .filter(member -> !read.isWhole(member)
                        || read.history(member)
                                .employment()
                                .isEmployedOn(question.cut().asOf()))
                .toList();
    }

    private FoldedStreams around(TeamQuestion question, List<UUID> members) {
        UUID manager = question.managerId();
        Set<UUID> first = new HashSet<>(members);
        first.add(manager);
        first.addAll(table.mentorsOf(members, question.cut()));
        bounded(first.size(), MAX_HISTORIES);
        FoldedStreams read = histories.of(first, question.cut());
        if (read.isWhole(manager)) {
            unlessKnown(manager, read, question);
        }
        Set<UUID> elsewhere = mentees(members, read);
        elsewhere.removeAll(first);
        bounded(first.size() + elsewhere.size(), MAX_HISTORIES);
        read.histories().putAll(histories.of(elsewhere, question.cut()).histories());
        return read;
    }

    private static void unlessKnown(UUID manager, FoldedStreams read, TeamQuestion question) {
        if (read.history(manager).isEmpty()) {
            throw Missing.person(manager);
        }
        Missing.unlessJoined(read.history(manager), question.cut().asOf());
    }

    /** Whom the members mentor. */
    private static Set<UUID> mentees(Collection<UUID> members, FoldedStreams read) {
        return members.stream()
                .flatMap(member -> read.history(member).mentorships().all().stream())
                .map(Mentorship::menteeId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void bounded(int size, int most) {
        if (size > most) {
            throw LineLimit.exceeded(
                    "answer",
                    "One answer holds at most " + MAX_PEOPLE + " people, and " + MAX_HISTORIES
                            + " with their mentors and mentees; ask about the managers of the line one by one.");
        }
    }
}
