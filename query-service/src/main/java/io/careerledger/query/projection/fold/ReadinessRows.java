package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.Evaluated;
import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessSummary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** How ready an employed person is for her next level on a day, or why nobody can say. */
public final class ReadinessRows {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessRows.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CareerHistory history;
    private final int partition;
    private final LocalDate day;
    private final LevelFact level;

    private ReadinessRows(CareerHistory history, int partition, LocalDate day, LevelFact level) {
        this.history = history;
        this.partition = partition;
        this.day = day;
        this.level = level;
    }

    /**
     * Evaluates a person.
     *
     * @param history as known at the instant that the day is looked at from
     * @param partition that owns her rows
     * @param ladders as known at that instant
     */
    public static Evaluated of(CareerHistory history, int partition, LocalDate day, LadderCatalog ladders) {
        LevelFact level = history.employment().levelOn(day);
        if (level == null || !history.employment().isEmployedOn(day)) {
            return new Evaluated(history.personId(), null);
        }
        return new Evaluated(history.personId(), new ReadinessRows(history, partition, day, level).evaluate(ladders));
    }

    private ReadinessRow evaluate(LadderCatalog ladders) {
        ReadinessQuestion question = ReadinessQuestion.on(day);
        Integer version = null;
        try {
            LadderVersion ladder = ReadinessModel.ladder(history, ladders, question);
            version = ladder.ref().version();
            return evaluated(ladder, ReadinessModel.summarise(history, ladder, question));
        } catch (LadderNotKnown | LevelNotOnLadder e) {
            return unknown(version, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // one person's arithmetic must not hold up a partition
            LOG.error("Readiness of {} cannot be evaluated", history.personId(), e);
            return unknown(version, e.getClass().getSimpleName());
        }
    }

    private ReadinessRow evaluated(LadderVersion ladder, ReadinessSummary summary) {
        String target = summary.targetLevel();
        return new ReadinessRow(
                history.personId(),
                partition,
                history.version(),
                level.ladder(),
                ladder.ref().version(),
                level.level(),
                target,
                summary.status().name(),
                summary.score(),
                target == null
                        ? null
                        : ladder.ladder().level(target).orElseThrow().readyAt(),
                summary.confidence(),
                JSON.writeValueAsString(states(summary)),
                null,
                day);
    }

    private ReadinessRow unknown(@Nullable Integer version, String fault) {
        return new ReadinessRow(
                history.personId(),
                partition,
                history.version(),
                level.ladder(),
                version,
                level.level(),
                null,
                null,
                null,
                null,
                null,
                null,
                fault,
                day);
    }

    private static Map<String, Map<String, Object>> states(ReadinessSummary summary) {
        Map<String, Map<String, Object>> states = new LinkedHashMap<>();
        for (ReadinessSummary.CompetencyGlance glance : summary.competencies()) {
            Map<String, Object> state = new LinkedHashMap<>();
            state.put("state", glance.state());
            state.put("probability", glance.probability());
            states.put(glance.competency(), state);
        }
        return states;
    }
}
