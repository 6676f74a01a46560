package io.careerledger.benchmarks.replay;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios of the kinds that committees ask about, as many as are wanted, and no two the same. */
final class Scenarios {

    private Scenarios() {}

    static ArrayNode first(int count) {
        ArrayNode scenarios = JsonNodeFactory.instance.arrayNode();
        for (int number = 0; number < count; number++) {
            ObjectNode scenario = scenarios.addObject().put("name", "scenario " + (number + 1));
            switch (number % 4) {
                case 0 -> override(scenario, "levels.SPM.expectations.unit-economics.rating", 3 - number / 8);
                case 1 -> scenario.putArray("excludeRelations").add("SELF");
                case 2 -> override(scenario, "model.ratingHalfLifeDays", 180 + 10 * number);
                default -> override(scenario, "levels.SPM.readyAt", 70 - number);
            }
            if (number >= 4) {
                override(scenario, "levels.PM.readyAt", 60 + number);
            }
        }
        return scenarios;
    }

    private static void override(ObjectNode scenario, String path, int value) {
        ObjectNode overrides =
                scenario.path("overrides") instanceof ObjectNode given ? given : scenario.putObject("overrides");
        overrides.put(path, value);
    }
}
