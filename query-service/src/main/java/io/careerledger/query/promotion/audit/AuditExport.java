package io.careerledger.query.promotion.audit;

import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.LadderRef;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.StreamPosition;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.http.export.RowWriter;
import io.careerledger.query.http.export.StreamedRows;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.promotion.trail.CaseRow;
import io.careerledger.query.promotion.trail.Dissenting;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.web.position.PositionKey;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads decisions from one snapshot of the database, piece by piece. */
@Component
class AuditExport {

    private static final String DECISIONS = "\nselect " + CaseRow.COLUMNS + """
            , n.name as person_name, q.name as proposer_name, r.name as decider_name,
                   e.recorded_at as proposal_recorded_at, d.recorded_at as decision_recorded_at,
                   d.type, d.revision, d.payload
            from case_at s
            join promotion_case c on c.person_id = s.person_id and c.case_id = s.case_id
            join career_event e on e.person_id = c.person_id and e.sequence = c.sequence
            join career_event d on d.person_id = s.person_id and d.sequence = s.decision_sequence
            left join standing_at n on n.person_id = c.person_id
            left join standing_at q on q.person_id = c.proposer_id
            left join standing_at r on r.person_id = s.decider_id
            where s.decided_on between :from and :to
            order by s.decided_on, s.case_id, s.person_id
            """;

    private final StreamedRows rows;
    private final Ladders ladders;
    private final EventCodec codec;
    private final PositionKey positions;

    AuditExport(StreamedRows rows, Ladders ladders, EventCodec codec, PositionKey positions) {
        this.rows = rows;
        this.ladders = ladders;
        this.codec = codec;
        this.positions = positions;
    }

    /**
     * Writes all that is asked for.
     *
     * @throws UncheckedIOException when the reader is gone
     */
    void run(AuditQuery query, RowWriter.Opening<AuditRow> opening) {
        LadderCatalog catalog = ladders.catalog(query.cut());
        rows.write(sql(query), parameters(query), row -> decision(row, catalog), opening);
    }

    private static String sql(AuditQuery query) {
        return "with " + StandingSql.standings(query.cut()) + ", " + CaseRow.casesAt(query.cut()) + DECISIONS;
    }

    private static Map<String, Object> parameters(AuditQuery query) {
        Map<String, Object> parameters = new HashMap<>(StandingSql.parameters(query.cut()));
        parameters.put("from", query.from());
        parameters.put("to", query.to());
        return parameters;
    }

    private AuditRow decision(ResultSet row, LadderCatalog catalog) throws SQLException {
        CaseRow promotion = CaseRow.read(row);
        PromotionDecided decided =
                (PromotionDecided) codec.decode(row.getString("type"), row.getInt("revision"), row.getBytes("payload"));
        return new AuditRow(
                promotion.caseId(),
                promotion.personId(),
                row.getString("person_name"),
                promotion.level(),
                promotion.targetLevel(),
                promotion.ladder(),
                promotion.ladderVersion(),
                promotion.ladderHash(),
                promotion.previousCaseId(),
                promotion.proposerId(),
                name(promotion.proposerId(), row.getString("proposer_name")),
                promotion.proposedOn(),
                row.getObject("proposal_recorded_at", OffsetDateTime.class).toInstant(),
                promotion.packetStatus(),
                promotion.packetScore(),
                promotion.packetThreshold(),
                promotion.failedGates(),
                promotion.support(),
                promotion.oppose(),
                promotion.abstain(),
                promotion.recused().size(),
                dissent(promotion, decided.outcome()),
                Rubric.of(new LadderRef(promotion.ladder(), promotion.ladderVersion()), catalog)
                        .quorum(),
                decided.outcome(),
                decided.deciderId(),
                name(decided.deciderId(), row.getString("decider_name")),
                decided.effectiveOn(),
                row.getObject("decision_recorded_at", OffsetDateTime.class).toInstant(),
                decided.rationale(),
                promotion.overridden(),
                decided.overrideReason(),
                decided.conditions(),
                decided.levelEffectiveOn(),
                decided.reviewOn(),
                promotion.respondedOn() != null,
                promotion.respondedOn(),
                positions.token(new StreamPosition(promotion.personId().toString(), position(promotion))));
    }

    private static long position(CaseRow promotion) {
        Long sequence = promotion.decisionSequence();
        return sequence == null ? 0 : sequence + 1;
    }

    private static int dissent(CaseRow promotion, DecisionOutcome outcome) {
        ReviewVerdict against = Dissenting.from(outcome);
        return against == null ? 0 : promotion.standing(against);
    }

    private static @Nullable String name(UUID id, @Nullable String known) {
        return ServiceUser.withId(id).map(ServiceUser::role).orElse(known);
    }
}
