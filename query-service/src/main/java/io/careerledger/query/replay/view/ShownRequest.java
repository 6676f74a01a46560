package io.careerledger.query.replay.view;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayRequest;
import io.careerledger.query.replay.view.Pseudonyms.Of;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was asked, as a caller may see it: without names there are pseudonyms in it, and where somebody with names left out
 * raters or asked about a manager's line, what she called it may say whom.
 */
final class ShownRequest {

    private static final String POPULATION = "population";
    private static final String MANAGER = "managerId";
    private static final String NAME = "name";
    private static final String SCENARIOS = "scenarios";
    private static final String RATERS = "excludeRaters";
    private static final String HOW_MANY_RATERS = "excludedRaters";

    private final ReplayRequest request;
    private final Sight sight;
    private final boolean wordsMayName;

    ShownRequest(Replay replay, Sight sight) {
        this.request = replay.request();
        this.sight = sight;
        this.wordsMayName = !sight.isNamed() && isByNames() && isAboutSomebody();
    }

    private boolean isByNames() {
        return !request.requestedBy().equals(ServiceUser.CALIBRATION.id());
    }

    private boolean isAboutSomebody() {
        return request.managerId() != null
                || request.scenarios().valueStream().anyMatch(scenario -> scenario.has(RATERS));
    }

    String name() {
        return wordsMayName ? "Replay " + request.id() : request.name();
    }

    /** What scenarios are called, in their order. */
    List<String> scenarioNames() {
        List<String> names = new ArrayList<>();
        for (JsonNode scenario : request.scenarios()) {
            names.add(
                    wordsMayName
                            ? "Scenario " + (names.size() + 1)
                            : scenario.path(NAME).asString());
        }
        return names;
    }

    /** The body of the request. */
    JsonNode body() {
        if (sight.isNamed()) {
            return request.body();
        }
        ObjectNode body = request.body().deepCopy().asObject();
        body.put(NAME, name());
        if (body.path(POPULATION).has(MANAGER)) {
            ((ObjectNode) body.get(POPULATION))
                    .put(MANAGER, pseudonym(body.at("/population/managerId").asString()));
        }
        List<String> names = scenarioNames();
        for (int index = 0; index < names.size(); index++) {
            ObjectNode scenario = (ObjectNode) body.get(SCENARIOS).get(index);
            scenario.put(NAME, names.get(index));
            // the pseudonyms here of people known by those of another replay would lead from one to the other
            if (scenario.remove(RATERS) instanceof ArrayNode raters) {
                scenario.put(HOW_MANY_RATERS, raters.size());
            }
        }
        return body;
    }

    private String pseudonym(String id) {
        return sight.id(Of.PERSON, UUID.fromString(id)).toString();
    }
}
