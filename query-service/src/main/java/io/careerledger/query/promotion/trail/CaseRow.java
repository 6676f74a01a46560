package io.careerledger.query.promotion.trail;

import io.careerledger.events.ReviewVerdict;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.readiness.career.PromotionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case as it is stored, with how it stands at a cut.
 *
 * @param sequence of the proposal in the subject's stream
 * @param level the subject's, by the packet
 * @param packetStatus readiness in the packet
 * @param failedGates of the packet
 * @param awaited named reviewers of an open case who have not taken their stand
 * @param decisionSequence of the decision in the subject's stream; null while there is none, as is all that belongs to it
 */
public record CaseRow(
        UUID personId,
        UUID caseId,
        long sequence,
        LocalDate proposedOn,
        UUID proposerId,
        @Nullable UUID previousCaseId,
        String ladder,
        int ladderVersion,
        String ladderHash,
        @Nullable String level,
        String targetLevel,
        @Nullable String packetStatus,
        @Nullable Double packetScore,
        @Nullable Double packetThreshold,
        List<String> failedGates,
        PromotionState state,
        List<UUID> reviewers,
        List<UUID> deciders,
        List<UUID> awaited,
        List<UUID> recused,
        int support,
        int oppose,
        int abstain,
        @Nullable UUID deciderId,
        @Nullable LocalDate decidedOn,
        @Nullable Long decisionSequence,
        boolean overridden,
        @Nullable LocalDate levelEffectiveOn,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate respondedOn) {

    /** To be selected from {@code promotion_case c} and {@code case_at s}. */
    public static final String COLUMNS = """
            c.person_id, c.case_id, c.sequence, c.proposed_on, c.proposer_id, c.previous_case_id, c.ladder, c.ladder_version,
            c.ladder_hash, c.level, c.target_level, c.packet_status, c.packet_score, c.packet_threshold, c.failed_gates,
            s.state, s.reviewers, s.deciders, s.awaited, s.recused, s.support, s.oppose, s.abstain, s.decider_id,
            s.decided_on, s.decision_sequence, s.overridden, s.level_effective_on, s.review_on, s.withdrawn_on,
            s.responded_on""";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

    /** The table {@code case_at} of the standings that hold at a cut, to stand behind {@code with}; needs its parameters. */
    public static String casesAt(Cut cut) {
        return "case_at as not materialized (select s.* from promotion_standing s where " + StandingSql.holds(cut, "s")
                + ")";
    }

    public static CaseRow read(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getObject("person_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("proposer_id", UUID.class),
                row.getObject("previous_case_id", UUID.class),
                row.getString("ladder"),
                row.getInt("ladder_version"),
                row.getString("ladder_hash"),
                row.getString("level"),
                row.getString("target_level"),
                row.getString("packet_status"),
                row.getObject("packet_score", Double.class),
                row.getObject("packet_threshold", Double.class),
                JSON.readValue(row.getString("failed_gates"), TEXTS),
                PromotionState.valueOf(row.getString("state")),
                ids(row, "reviewers"),
                ids(row, "deciders"),
                ids(row, "awaited"),
                ids(row, "recused"),
                row.getInt("support"),
                row.getInt("oppose"),
                row.getInt("abstain"),
                row.getObject("decider_id", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("decision_sequence", Long.class),
                row.getBoolean("overridden"),
                row.getObject("level_effective_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getObject("responded_on", LocalDate.class));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), IDS);
    }

    /** How many of the reviews that stand say so. */
    public int standing(ReviewVerdict verdict) {
        return switch (verdict) {
            case SUPPORT -> support;
            case OPPOSE -> oppose;
            case ABSTAIN -> abstain;
            case RECUSE -> recused.size();
        };
    }

    /** Reviews that count for the quorum. */
    public int counted() {
        return support + oppose + abstain;
    }

    /** Everybody whom a line about the case names. */
    public Set<UUID> mentioned() {
        Set<UUID> ids = new HashSet<>(awaited);
        ids.addAll(deciders);
        ids.add(personId);
        ids.add(proposerId);
        Stream.ofNullable(deciderId).forEach(ids::add);
        return ids;
    }
}
