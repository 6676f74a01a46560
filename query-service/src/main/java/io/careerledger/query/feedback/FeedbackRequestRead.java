package io.careerledger.query.feedback;

import io.careerledger.query.projection.read.FactKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A request as it is stored, its texts left in the facts. */
record FeedbackRequestRead(
        UUID personId,
        UUID requestId,
        long sequence,
        UUID requesterId,
        List<Competency> competencies,
        List<Outcome> outcomes,
        LocalDate askedOn,
        LocalDate expiresOn) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A competency to rate. */
    record Competency(String id, boolean rated) {}

    /** An outcome to attest, at its place in the person's stream. */
    record Outcome(UUID id, long sequence, boolean attested) {}

    static FeedbackRequestRead of(ResultSet row) throws SQLException {
        return new FeedbackRequestRead(
                row.getObject("person_id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("requester_id", UUID.class),
                List.of(JSON.readValue(row.getString("competencies"), Competency[].class)),
                List.of(JSON.readValue(row.getString("outcomes"), Outcome[].class)),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class));
    }

    FactKey fact() {
        return new FactKey(personId, sequence);
    }

    FactKey fact(Outcome outcome) {
        return new FactKey(personId, outcome.sequence());
    }

    /** Whose texts an answer shows. */
    Stream<FactKey> facts() {
        return Stream.concat(Stream.of(fact()), outcomes.stream().map(this::fact));
    }
}
