package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.PersonRow;
import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** How ready an employed person is for her next level, or why nobody can say. */
final class ReadinessRows {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessRows.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReadinessRows() {}

    static ReadinessRow of(CareerHistory history, PersonRow person, LadderCatalog ladders) {
        ReadinessQuestion question = ReadinessQuestion.on(person.validOn());
        Integer version = null;
        try {
            LadderVersion ladder = ReadinessModel.ladder(history, ladders, question);
            version = ladder.ref().version();
            return evaluated(person, ladder, ReadinessModel.summarise(history, ladder, question));
        } catch (LadderNotKnown | LevelNotOnLadder e) {
            return unknown(person, version, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // one person's arithmetic must not hold up a partition
            LOG.error("Readiness of {} cannot be evaluated", person.personId(), e);
            return unknown(person, version, e.getClass().getSimpleName());
        }
    }

    private static ReadinessRow evaluated(PersonRow person, LadderVersion ladder, ReadinessSummary summary) {
        String target = summary.targetLevel();
        return new ReadinessRow(
                person.personId(),
                person.partition(),
                person.version(),
                person.ladder(),
                ladder.ref().version(),
                person.level(),
                target,
                summary.status().name(),
                summary.score(),
                target == null
                        ? null
                        : ladder.ladder().level(target).orElseThrow().readyAt(),
                summary.confidence(),
                JSON.writeValueAsString(states(summary)),
                null,
                person.validOn());
    }

    private static ReadinessRow unknown(PersonRow person, @Nullable Integer version, String fault) {
        return new ReadinessRow(
                person.personId(),
                person.partition(),
                person.version(),
                person.ladder(),
                version,
                person.level(),
                null,
                null,
                null,
                null,
                null,
                null,
                fault,
                person.validOn());
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
