package io.careerledger.query.promotion;

import io.careerledger.query.testing.RunningService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Decisions of a year long ago, copied from a real one straight into the tables, and taken out again at the end. */
final class ManyDecisions implements AutoCloseable {

    private static final String COPIES = "person_id = '00000000-0000-4000-8000-000000000000'";

    private final JdbcTemplate jdbc;

    private ManyDecisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Copies the decided case of a service that has one. */
    static ManyDecisions in(RunningService service, int decisions) {
        ManyDecisions many = new ManyDecisions(service.database().jdbc());
        many.fill(decisions);
        return many;
    }

    private void fill(int decisions) {
        copy(
                "career_event",
                "person_id, sequence, event_id, type, revision, effective_on, recorded_at, actor_id, ladder, "
                        + "ladder_version, traceparent, global_position, payload",
                "cast('00000000-0000-4000-8000-000000000000' as uuid), n, gen_random_uuid(), type, revision, "
                        + "effective_on, recorded_at, actor_id, ladder, ladder_version, traceparent, n, payload",
                "(select e.* from career_event e join promotion_standing s on s.person_id = e.person_id "
                        + "and s.decision_sequence = e.sequence where s.known_to is null and s.overridden limit 1) t",
                decisions);
        copy(
                "promotion_case",
                "person_id, case_id, partition, sequence, proposed_on, proposer_id, previous_case_id, ladder, "
                        + "ladder_version, ladder_hash, level, target_level, packet_status, packet_score, "
                        + "packet_threshold, failed_gates",
                "cast('00000000-0000-4000-8000-000000000000' as uuid), cast(lpad(to_hex(n), 32, '0') as uuid), "
                        + "partition, n, date '1960-01-01', proposer_id, null, ladder, ladder_version, ladder_hash, "
                        + "level, target_level, packet_status, packet_score, packet_threshold, failed_gates",
                "(select * from promotion_case limit 1) t",
                decisions);
        copy(
                "promotion_standing",
                "person_id, case_id, partition, sequence, valid_from, valid_to, known_from, known_to, state, reviewers, "
                        + "deciders, awaited, recused, support, oppose, abstain, decider_id, decided_on, "
                        + "decision_sequence, overridden, level_effective_on, review_on, withdrawn_on, responded_on",
                "cast('00000000-0000-4000-8000-000000000000' as uuid), cast(lpad(to_hex(n), 32, '0') as uuid), "
                        + "partition, n, date '1960-01-01', valid_to, known_from, null, state, reviewers, deciders, "
                        + "awaited, recused, support, oppose, abstain, decider_id, date '1960-01-01' + n % 300, n, "
                        + "overridden, level_effective_on, review_on, withdrawn_on, responded_on",
                "(select * from promotion_standing where known_to is null and overridden "
                        + "and valid_to = 'infinity' limit 1) t",
                decisions);
    }

    private void copy(String table, String columns, String values, String from, int decisions) {
        jdbc.update("insert into " + table + " (" + columns + ") select " + values + " from " + from
                + ", generate_series(1, " + decisions + ") n");
        jdbc.execute("analyze " + schema() + "." + table);
    }

    private String schema() {
        return String.valueOf(jdbc.queryForObject(
                "select 'projection_' || number from control.generation where state = 'LIVE'", String.class));
    }

    /** Makes the last of them a fact that nobody can read. */
    void spoilTheLast() {
        jdbc.update("update career_event set payload = 'x' where " + COPIES + " and sequence = "
                + "(select decision_sequence from promotion_standing where " + COPIES
                + " order by decided_on desc, case_id desc limit 1)");
    }

    /** Further query parameters that mean these decisions. */
    String range() {
        return "&from=1960-01-01&to=1961-12-31";
    }

    @Override
    public void close() {
        for (String table : new String[] {"promotion_standing", "promotion_case", "career_event"}) {
            jdbc.update("delete from " + table + " where " + COPIES);
        }
    }
}
