package io.careerledger.readiness.ladder;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A ladder as the JSON document that clients see: every default written out, nothing optional that was not given. */
public final class LadderJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LadderJson() {}

    /** The whole document; {@link LadderReader} reads it back to an equal ladder. */
    public static ObjectNode write(Ladder ladder) {
        ObjectNode json = JSON.objectNode()
                .put("id", ladder.id())
                .put("version", ladder.version())
                .put("name", ladder.name())
                .put("effectiveFrom", ladder.effectiveFrom().toString())
                .put("referenceCurrency", ladder.referenceCurrency());
        json.set("currencyRates", numbers(ladder.currencyRates()));
        putText(json, "ratesAsOf", ladder.ratesAsOf());
        json.put("quorum", ladder.quorum()).put("mentorCapacity", ladder.mentorCapacity());
        json.set("model", model(ladder.model()));
        ArrayNode competencies = json.putArray("competencies");
        ladder.competencies().forEach(competency -> competencies.add(competency(competency)));
        ArrayNode levels = json.putArray("levels");
        ladder.levels().forEach(level -> levels.add(level(level)));
        return json;
    }

    static ObjectNode model(ModelNumbers model) {
        ObjectNode json = JSON.objectNode();
        json.set("priorGap", number(model.priorGap()));
        json.set("priorWeight", number(model.priorWeight()));
        json.set("ratingSigma", number(model.ratingSigma()));
        json.set("ratingHalfLifeDays", number(model.ratingHalfLifeDays()));
        json.set("outcomeHalfLifeDays", number(model.outcomeHalfLifeDays()));
        json.set("metAt", number(model.metAt()));
        json.set("notMetAt", number(model.notMetAt()));
        json.set("mustHaveAt", number(model.mustHaveAt()));
        json.set("relationWeights", numbers(model.relationWeights()));
        json.set("verificationWeights", numbers(model.verificationWeights()));
        json.set("unquantifiedSize", number(model.unquantifiedSize()));
        return json;
    }

    static ObjectNode competency(Competency competency) {
        ObjectNode json = JSON.objectNode().put("id", competency.id()).put("name", competency.name());
        putText(json, "description", competency.description());
        ObjectNode anchors = json.putObject("anchors");
        competency.anchors().forEach((rating, anchor) -> anchors.put(rating.toString(), anchor));
        return json;
    }

    static ObjectNode level(Level level) {
        ObjectNode json = levelFields(level);
        ObjectNode expectations = json.putObject("expectations");
        level.expectations()
                .forEach(expectation -> expectations.set(expectation.competency(), expectation(expectation)));
        return json;
    }

    /** The level without its expectations. */
    static ObjectNode levelFields(Level level) {
        ObjectNode json = JSON.objectNode()
                .put("id", level.id())
                .put("name", level.name())
                .put("tier", level.tier().name());
        putText(json, "next", level.next());
        putText(json, "focus", level.focus());
        putText(json, "responsibilities", level.responsibilities());
        putText(json, "typicalYears", level.typicalYears());
        putText(json, "compensation", level.compensation());
        json.set("readyAt", number(level.readyAt()));
        json.set("outcomeWeight", number(level.outcomeWeight()));
        json.set("referenceBenefit", number(level.referenceBenefit()));
        json.set("referencePercent", number(level.referencePercent()));
        json.put("verifiedNeeded", level.verifiedNeeded());
        json.set("mentoringWeight", number(level.mentoringWeight()));
        return json.put("mentorshipsNeeded", level.mentorshipsNeeded());
    }

    static ObjectNode expectation(Expectation expectation) {
        ObjectNode json = JSON.objectNode().put("rating", expectation.rating());
        json.set("weight", number(expectation.weight()));
        return json.put("mustHave", expectation.mustHave());
    }

    private static ObjectNode numbers(Map<?, Double> values) {
        ObjectNode json = JSON.objectNode();
        values.forEach((key, value) -> json.set(key.toString(), number(value)));
        return json;
    }

    /** Whole numbers without a fraction or an exponent, as people write them. */
    private static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? JSON.numberNode((long) value)
                : JSON.numberNode(value);
    }

    private static void putText(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }
}
