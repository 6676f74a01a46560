package io.careerledger.query.access;

import io.careerledger.access.Cuts;
import io.careerledger.access.Ties;
import io.careerledger.access.Ties.Mentoring;
import io.careerledger.access.Ties.Request;
import io.careerledger.access.Ties.Seat;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.FactKey;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.projection.table.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ties a viewer to a person today, as the projection knows it: one statement, and one more for those who have ever
 * mentored each other.
 */
@Component
class TiesTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SUBJECT = """
            select c.person_id
            from promotion_case c
            join career_event e on e.person_id = c.person_id and e.sequence = c.sequence
            where c.case_id = :case
            order by e.global_position
            limit 1
            """;

    private final JdbcClient jdbc;
    private final CareerStreams streams;
    private final Clock clock;
    private final List<String> mentoring;

    TiesTable(ServiceDatabase database, EventTable events, EventCodec codec, Clock clock) {
        this.jdbc = database.client();
        this.streams = new CareerStreams(database.jdbc(), events);
        this.clock = clock;
        this.mentoring = Stream.of(MentorshipStarted.class, MentorshipEnded.class, MentorshipWithdrawn.class)
                .map(type -> codec.typeOf(type).name())
                .toList();
    }

    /** Whose case it is. */
    Optional<UUID> subjectOf(UUID caseId) {
        return jdbc.sql(SUBJECT).param("case", caseId).query(UUID.class).optional();
    }

    /** @param cuts where a question about the past ends: only then it matters whether a line did */
    Ties between(UUID viewer, UUID subject, Cuts cuts) {
        if (viewer.equals(subject)) {
            return Ties.SELF;
        }
        LocalDate today = LocalDate.now(clock);
        Found found = new Found();
        jdbc.sql(TiesSql.of(cuts.asOf() != null && cuts.knownAt() != null))
                .param("viewer", viewer)
                .param("subject", subject)
                .param("today", today)
                .param("mentoring", SqlArrays.texts(mentoring))
                .query(found::take);
        return found.ties(subject, mentorships(found.mentoring, today));
    }

    /** Those that have not ended, by their mentor. */
    private Map<UUID, List<Mentoring>> mentorships(List<FactKey> keys, LocalDate today) {
        Map<FactKey, RecordedEvent<CareerEvent>> facts = streams.facts(keys);
        Mentorings mentorings = new Mentorings(today);
        keys.stream()
                .map(facts::get)
                .flatMap(Stream::ofNullable)
                .map(RecordedEvent::event)
                .forEach(mentorings::take);
        return mentorings.active();
    }

    /** The rows of one statement, each of its kind. */
    private static final class Found {

        private boolean inLine;
        private @Nullable LocalDate lineEndedOn;
        private final List<Seat> seats = new ArrayList<>();
        private final List<Request> asked = new ArrayList<>();
        private final List<FactKey> mentoring = new ArrayList<>();

        void take(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            switch (row.getString("kind")) {
                case "line" -> inLine = true;
                case "ended" -> lineEndedOn = row.getObject("day", LocalDate.class);
                case "seat" -> seats.add(new Seat(id, row.getBoolean("open")));
                case "asked" ->
                    asked.add(new Request(
                            id,
                            Set.copyOf(List.of(JSON.readValue(row.getString("competencies"), String[].class))),
                            Set.copyOf(List.of(JSON.readValue(row.getString("outcomes"), UUID[].class)))));
                default -> mentoring.add(new FactKey(id, row.getLong("sequence")));
            }
        }

        Ties ties(UUID subject, Map<UUID, List<Mentoring>> active) {
            List<Mentoring> had = active.getOrDefault(subject, List.of());
            List<Mentoring> given = active.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(subject))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            return new Ties(false, inLine, inLine ? null : lineEndedOn, asked, given, had, seats);
        }
    }
}
