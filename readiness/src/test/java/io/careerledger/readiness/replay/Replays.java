package io.careerledger.readiness.replay;

import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderFault;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions and answers as the tests of replays write them. */
final class Replays {

    static final Instant LONG_AGO = Instant.parse("2021-01-01T00:00:00Z");
    static final LadderCatalog SHIPPED = catalog(ShippedLadders.all().toArray(LadderVersion[]::new));
    static final List<Ladder> SHIPPED_LADDERS =
            ShippedLadders.all().stream().map(LadderVersion::ladder).toList();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private Replays() {}

    static LadderCatalog catalog(LadderVersion... versions) {
        LadderCatalog catalog = LadderCatalog.empty();
        for (LadderVersion version : versions) {
            catalog = catalog.with(version, LONG_AGO);
        }
        return catalog;
    }

    /** Scenarios written as one JSON list, with single quotes where they need fewer escapes. */
    static List<Scenario> scenarios(LadderCatalog catalog, String json) {
        ScenarioReading reading = read(catalog, json);
        if (reading instanceof ScenarioReading.Valid valid) {
            return valid.scenarios();
        }
        throw new AssertionError("expected scenarios, found " + reading.allFaults());
    }

    static List<LadderFault> faults(LadderCatalog catalog, String json) {
        return read(catalog, json).allFaults();
    }

    static ScenarioReading read(LadderCatalog catalog, String json) {
        return ScenarioReader.read(json(json), "/scenarios", catalog, null);
    }

    static JsonNode json(String json) {
        return JSON.readTree(json);
    }

    static ReplayQuestion question(LadderCatalog catalog, String scenarios) {
        return ReplayQuestion.at(RandomPeople.AS_OF, null, catalog, null, scenarios(catalog, scenarios));
    }

    /** The answers about everybody whom the question includes. */
    static List<PersonAnswer> answers(ReplayQuestion question, List<PersonFold> people) {
        PersonReplay replay = new PersonReplay(question);
        return people.stream()
                .filter(person -> question.includes(person.history()))
                .map(replay::answer)
                .toList();
    }

    static Tally tally(ReplayQuestion question, List<PersonAnswer> answers) {
        Tally tally = new Tally(question.scenarios().size());
        answers.forEach(tally::add);
        return tally;
    }
}
