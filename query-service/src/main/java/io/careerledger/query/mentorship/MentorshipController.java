package io.careerledger.query.mentorship;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.mentorship.MentorshipRow.SessionRow;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.FactKey;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The mentorships that a person gives and has: four statements, however many they are. */
@RestController
class MentorshipController {

    private static final String LIST = "mentorships";

    private final MentorshipTables tables;
    private final CareerStreams streams;
    private final Names names;
    private final Clock clock;

    MentorshipController(MentorshipTables tables, CareerStreams streams, Names names, Clock clock) {
        this.tables = tables;
        this.streams = streams;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/v1/people/{id}/mentorships")
    Page<MentorshipItem> mentorships(@PathVariable UUID id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        int limit = parameters.limit();
        Cursor after = parameters.cursor(LIST, 2);
        parameters.check();
        Page<MentorshipRow> page = Page.of(rows(id, after, limit), limit, MentorshipController::cursor);
        Map<UUID, String> known = names.of(everyone(id, page.items()));
        Missing.unlessPerson(id, known);
        List<SessionRow> sessions = tables.sessionsOf(page.items());
        List<FactKey> keys = Stream.concat(
                        page.items().stream().map(MentorshipRow::fact),
                        sessions.stream().map(SessionRow::fact))
                .toList();
        MentorshipItems items = new MentorshipItems(id, LocalDate.now(clock), sessions, streams.facts(keys), known);
        return new Page<>(page.items().stream().map(items::of).toList(), page.nextCursor());
    }

    private List<MentorshipRow> rows(UUID id, @Nullable Cursor after, int limit) {
        return after == null
                ? tables.of(id, null, null, limit + 1)
                : tables.of(id, after.date(0), after.uuid(1), limit + 1);
    }

    private static String cursor(MentorshipRow last) {
        return Cursor.of(LIST, last.startedOn(), last.mentorshipId()).token();
    }

    private static Set<UUID> everyone(UUID id, List<MentorshipRow> rows) {
        Set<UUID> ids = new HashSet<>(Set.of(id));
        rows.forEach(row -> {
            ids.add(row.mentorId());
            ids.add(row.menteeId());
        });
        return ids;
    }
}
