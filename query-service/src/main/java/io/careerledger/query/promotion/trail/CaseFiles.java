package io.careerledger.query.promotion.trail;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.http.Missing;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.web.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the files of cases: two statements each. */
@Component
public class CaseFiles {

    private static final String PROPOSAL = """
            select c.person_id, e.payload
            from promotion_case c
            join career_event e on e.person_id = c.person_id and e.sequence = c.sequence
            where c.case_id = :case
            order by e.global_position
            limit 1
            """;

    private final JdbcClient jdbc;
    private final CareerStreams streams;

    CaseFiles(JdbcClient jdbc, CareerStreams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    private record Found(UUID personId, String packet) {}

    /**
     * A case as it stands at a cut.
     *
     * @throws ProblemException {@code not-found} (404) when there is no case of that id, or was none yet
     */
    public CaseFile of(UUID caseId, Cut cut) {
        Found found = jdbc.sql(PROPOSAL)
                .param("case", caseId)
                .query((row, number) ->
                        new Found(row.getObject("person_id", UUID.class), StoredPacket.of(row.getBytes("payload"))))
                .optional()
                .orElseThrow(() -> Missing.promotionCase(caseId));
        List<RecordedEvent<CareerEvent>> stream =
                streams.of(found.personId(), cut).orElseThrow(() -> Missing.promotionCase(caseId));
        CareerHistory history = CareerHistory.of(stream);
        PromotionCase promotion = history.promotions().withId(caseId);
        if (promotion == null || promotion.proposedOn().isAfter(cut.asOf())) {
            throw Missing.promotionCase(caseId);
        }
        return new CaseFile(caseId, found.packet(), stream, history, cut);
    }
}
