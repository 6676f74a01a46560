package io.careerledger.query.team;

import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.PersonStanding;
import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.readiness.model.ReadinessStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How ready the people of a line are for their next levels.
 *
 * @param depth {@code direct} or {@code all}
 * @param people employed on the day, by name
 * @param totals how many have each status; people whose ladder is not known are in none
 */
record TeamReadiness(
        UUID managerId,
        String depth,
        LocalDate asOf,
        @Nullable Instant knownAt,
        List<Member> people,
        Map<ReadinessStatus, Integer> totals) {

    /**
     * One person of the line.
     *
     * @param status null while her ladder, or her level on it, is not known
     * @param competencies state and probability by id, in the ladder's order; none at the top
     */
    record Member(
            UUID personId,
            String name,
            @Nullable UUID managerId,
            @Nullable String team,
            String ladder,
            String level,
            LocalDate levelSince,
            @Nullable String targetLevel,
            @Nullable ReadinessStatus status,
            @Nullable Double score,
            @Nullable Double threshold,
            @Nullable Double confidence,
            JsonNode competencies) {

        private static final JsonMapper JSON = JsonMapper.shared();

        /**
         * Puts her together.
         *
         * @param ready null while her readiness cannot be told
         */
        static Member of(PersonStanding standing, @Nullable ReadinessRow ready) {
            String competencies = ready == null ? null : ready.competencies();
            return new Member(
                    standing.personId(),
                    standing.name(),
                    standing.managerId(),
                    standing.team(),
                    standing.ladder(),
                    standing.level(),
                    standing.levelSince(),
                    ready == null ? null : ready.targetLevel(),
                    ready == null ? null : ready.readiness(),
                    ready == null ? null : ready.score(),
                    ready == null ? null : ready.threshold(),
                    ready == null ? null : ready.confidence(),
                    competencies == null ? JSON.createObjectNode() : JSON.readTree(competencies));
        }
    }

    static TeamReadiness of(UUID managerId, boolean wholeLine, Cut cut, List<Member> people) {
        Map<ReadinessStatus, Integer> totals = new EnumMap<>(ReadinessStatus.class);
        for (ReadinessStatus status : ReadinessStatus.values()) {
            totals.put(status, 0);
        }
        for (Member member : people) {
            if (member.status() != null) {
                totals.merge(member.status(), 1, Integer::sum);
            }
        }
        return new TeamReadiness(managerId, wholeLine ? "all" : "direct", cut.asOf(), cut.knownAt(), people, totals);
    }
}
