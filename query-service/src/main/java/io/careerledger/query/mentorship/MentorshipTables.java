package io.careerledger.query.mentorship;

import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.projection.read.Cut;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose streams a person's mentorships stand. */
@Component
class MentorshipTables {

    private static final String MENTORS = """
            select distinct stream_id from timeline
            where subject_id = :person and type = :started
              and (cast(:knownAt as timestamptz) is null or recorded_at <= :knownAt)
            """;

    private final JdbcClient jdbc;
    private final String started;

    MentorshipTables(JdbcClient jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.started = codec.typeOf(MentorshipStarted.class).name();
    }

    /** Whoever had begun to mentor her as was known at the cut, and she herself where she mentors. */
    List<UUID> mentors(UUID personId, Cut cut) {
        return jdbc.sql(MENTORS)
                .param("person", personId)
                .param("started", started)
                .param("knownAt", cut.knownAt() == null ? null : cut.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("stream_id", UUID.class))
                .list();
    }
}
