package io.careerledger.query.replay.result;

import static java.util.stream.Collectors.joining;

import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.replay.Change;
import io.careerledger.readiness.replay.Comparison;
import io.careerledger.readiness.replay.DecisionAnswer;
import io.careerledger.readiness.replay.PersonAnswer;
import io.careerledger.readiness.replay.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the answers about the people of one partition, in the transaction under way on a connection.
 *
 * <p>Answers go to the database as they are given; decisions, which are few, once they are all there.
 */
public final class AnswerWriter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ANSWER = """
            replay_id, partition, scenario, person_id, ladder, level, manager_id, team, on_ladder, on_level, target_level,
            status, reason, score, confidence, threshold, target_from, status_from, score_from, confidence_from,
            threshold_from, causes, gates""";

    private static final String DECISION = """
            replay_id, partition, case_id, person_id, ladder, level, target_level, decided_on, outcome, statuses, scores""";

    private final Connection connection;
    private final UUID replayId;
    private final int partition;
    private final CopyText answers;
    private final List<DecisionAnswer> decisions = new ArrayList<>();
    private boolean stored;

    public AnswerWriter(Connection connection, UUID replayId, int partition) throws SQLException {
        this.connection = connection;
        this.replayId = replayId;
        this.partition = partition;
        this.answers = new CopyText(connection, "replay.answer", ANSWER);
    }

    public void write(PersonAnswer answer) {
        Standing baseline = answer.baseline();
        begin(answer, 0);
        add(baseline);
        addFrom(null);
        addChange(null);
        answers.endRow();
        for (int scenario = 1; scenario <= answer.scenarios().size(); scenario++) {
            Comparison comparison = answer.scenarios().get(scenario - 1);
            begin(answer, scenario);
            add(comparison.standing());
            addFrom(baseline);
            addChange(comparison.change());
            answers.endRow();
        }
        decisions.addAll(answer.decisions());
    }

    /** Returns once the database has everything; stored it is with the commit. */
    public void store() throws SQLException {
        answers.close();
        stored = true;
        try (CopyText copy = new CopyText(connection, "replay.decision", DECISION)) {
            decisions.forEach(decision -> write(decision, copy));
        }
    }

    /** Gives up what was not stored. */
    @Override
    public void close() throws SQLException {
        if (!stored) {
            answers.cancel();
        }
    }

    private void begin(PersonAnswer answer, int scenario) {
        answers.add(replayId)
                .add(partition)
                .add(scenario)
                .add(answer.personId())
                .add(answer.ladder())
                .add(answer.level())
                .add(answer.managerId())
                .add(answer.team());
    }

    private void add(Standing standing) {
        LadderUsed ladder = standing.ladder();
        answers.add(ladder == null ? null : ladder.id() + "@" + ladder.version())
                .add(standing.level())
                .add(standing.targetLevel())
                .add(standing.verdict())
                .add(standing.reason())
                .add(standing.score())
                .add(standing.confidence())
                .add(standing.threshold());
    }

    private void addFrom(@Nullable Standing baseline) {
        answers.add(baseline == null ? null : baseline.targetLevel())
                .add(baseline == null ? null : baseline.verdict())
                .add(baseline == null ? null : baseline.score())
                .add(baseline == null ? null : baseline.confidence())
                .add(baseline == null ? null : baseline.threshold());
    }

    private void addChange(@Nullable Change change) {
        answers.add(change == null ? null : JSON.writeValueAsString(change.causes()))
                .add(change == null ? null : JSON.writeValueAsString(change.gates()));
    }

    private void write(DecisionAnswer decision, CopyText copy) {
        copy.add(replayId)
                .add(partition)
                .add(decision.caseId())
                .add(decision.personId())
                .add(decision.ladder())
                .add(decision.level())
                .add(decision.targetLevel())
                .add(decision.decidedOn())
                .add(decision.outcome())
                .add(array(standings(decision).map(Standing::verdict)))
                .add(array(standings(decision).map(Standing::score)))
                .endRow();
    }

    private static Stream<Standing> standings(DecisionAnswer decision) {
        return Stream.concat(
                Stream.of(decision.baseline()), decision.scenarios().stream().map(Comparison::standing));
    }

    private static String array(Stream<? extends @Nullable Object> values) {
        return values.map(value -> value == null ? "NULL" : value.toString()).collect(joining(",", "{", "}"));
    }
}
