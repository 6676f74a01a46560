package io.careerledger.query.access;

import io.careerledger.access.Sight;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Relation;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.access.OwnRecord.Showing;
import io.careerledger.readiness.model.ReadinessResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of answers of the readiness model what a sight does not show; what is left reads as it did. */
@Component
public class Redaction {

    private static final List<String> WHO = List.of("raterId", "relation");

    private final JsonMapper json;
    private final EventCodec codec;

    Redaction(JsonMapper json, EventCodec codec) {
        this.json = json;
        this.codec = codec;
    }

    /** To the person herself: the ratings that she may see, and all figures. */
    public JsonNode own(ReadinessResult result) {
        JsonNode tree = json.valueToTree(result);
        tree.path("competencies").forEach(competency -> ratings((ArrayNode) competency.path("ratings")));
        return tree;
    }

    /** To her mentor: the competencies of the focus without single ratings, and nothing of the whole. */
    public JsonNode focus(ReadinessResult result, Set<String> competencies) {
        ObjectNode tree = json.valueToTree(result);
        List.of("status", "score", "threshold", "confidence", "outcomes", "mentoring")
                .forEach(tree::putNull);
        tree.putArray("gates");
        tree.putArray("nextSteps");
        ArrayNode parts = (ArrayNode) tree.path("competencies");
        parts.removeIf(part -> !competencies.contains(part.path("competency").stringValue("")));
        parts.forEach(part -> ((ObjectNode) part).putArray("ratings"));
        return tree;
    }

    /**
     * To the person herself, of an answer that tells of facts of her stream: without those that she does not see, and without
     * whoever is not to be known. A fact that moved the score stays, and says no more than that there was one.
     */
    public JsonNode own(Object answer, List<RecordedEvent<CareerEvent>> stream) {
        OwnRecord record = new OwnRecord(stream);
        Map<Long, Showing> showings = new HashMap<>();
        Set<String> absent = new HashSet<>();
        for (RecordedEvent<CareerEvent> fact : stream) {
            Showing showing = record.showing(fact.event());
            showings.put(fact.sequence(), showing);
            if (showing == Showing.ABSENT) {
                absent.add(codec.typeOf(fact.event()).name());
            }
        }
        JsonNode tree = json.valueToTree(answer);
        if (tree.path("withoutEffect") instanceof ArrayNode counts) {
            counts.removeIf(count -> absent.contains(count.path("type").stringValue("")));
        }
        facts(tree, showings);
        return tree;
    }

    private static void facts(JsonNode node, Map<Long, Showing> showings) {
        if (node.path("facts") instanceof ArrayNode facts) {
            facts.removeIf(fact -> showing(fact, showings) == Showing.ABSENT);
        }
        if (node instanceof ObjectNode fact && isFact(fact) && showing(fact, showings) != Showing.WHOLE) {
            fact.putNull("actorId");
            if (showing(fact, showings) == Showing.ABSENT) {
                fact.putObject("ids");
            }
        }
        node.forEach(part -> facts(part, showings));
    }

    private static boolean isFact(JsonNode node) {
        return node.has("sequence") && node.has("actorId");
    }

    private static Showing showing(JsonNode fact, Map<Long, Showing> showings) {
        return showings.getOrDefault(fact.path("sequence").longValue(-1), Showing.ABSENT);
    }

    private static void ratings(ArrayNode ratings) {
        long others = ratings.valueStream().filter(rating -> !isNamed(rating)).count();
        if (others < Sight.Own.HIDDEN_IN) {
            ratings.removeIf(rating -> !isNamed(rating));
        }
        ratings.valueStream()
                .filter(rating -> !isNamed(rating))
                .forEach(rating -> WHO.forEach(((ObjectNode) rating)::putNull));
    }

    private static boolean isNamed(JsonNode rating) {
        return OwnRecord.isNamed(Relation.valueOf(rating.path("relation").stringValue("")));
    }
}
