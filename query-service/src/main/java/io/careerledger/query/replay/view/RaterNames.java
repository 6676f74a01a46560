package io.careerledger.query.replay.view;

import io.careerledger.query.http.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The people whom a request for a replay names: raters by their ids, or by the pseudonyms of another replay. */
final class RaterNames {

    private static final String PSEUDONYMS_OF = "/pseudonymsOf";

    private final RequestBody body;
    private final Map<String, UUID> given;
    private final Map<UUID, UUID> people = new HashMap<>();
    private final boolean byPseudonym;

    /** Judges them: at most two statements. */
    RaterNames(RequestBody body, Viewer viewer, Function<UUID, Optional<Pseudonyms>> replays, KnownPeople known) {
        this.body = body;
        this.given = given(body.scenarios());
        this.byPseudonym = body.json().has("pseudonymsOf");
        if (byPseudonym) {
            pseudonyms(replays).ifPresent(of -> {
                people.putAll(known.behind(given.values(), of));
                tellUnknown("is no pseudonym of that replay");
            });
        } else if (!given.isEmpty() && !ReplayRoles.seesNames(viewer)) {
            body.fault(PSEUDONYMS_OF, "is required: raters are excluded by their pseudonyms in a replay");
        }
        Set<UUID> named = new HashSet<>(byPseudonym ? List.of() : given.values());
        Optional.ofNullable(body.uuid("/population/managerId")).ifPresent(named::add);
        if (ReplayRoles.seesNames(viewer)) {
            known.among(named).forEach(id -> people.put(id, id));
        }
        if (!byPseudonym && ReplayRoles.seesNames(viewer)) {
            tellUnknown("is no person of the ledger");
        }
    }

    private Optional<Pseudonyms> pseudonyms(Function<UUID, Optional<Pseudonyms>> replays) {
        UUID replay = body.uuid(PSEUDONYMS_OF);
        Optional<Pseudonyms> pseudonyms = replay == null ? Optional.empty() : replays.apply(replay);
        if (replay != null && pseudonyms.isEmpty()) {
            body.fault(PSEUDONYMS_OF, "is no replay");
        }
        return pseudonyms;
    }

    /** Where every rater stands who is named by an id. */
    private static Map<String, UUID> given(JsonNode scenarios) {
        Map<String, UUID> given = new LinkedHashMap<>();
        for (int scenario = 0; scenario < scenarios.size(); scenario++) {
            JsonNode raters = scenarios.get(scenario).path("excludeRaters");
            for (int rater = 0; raters.isArray() && rater < raters.size(); rater++) {
                String pointer = RequestBody.SCENARIOS + "/" + scenario + "/excludeRaters/" + rater;
                idOf(raters.get(rater)).ifPresent(id -> given.put(pointer, id));
            }
        }
        return given;
    }

    private static Optional<UUID> idOf(JsonNode value) {
        try {
            return value.isString() ? Optional.of(UUID.fromString(value.stringValue())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void tellUnknown(String detail) {
        given.forEach((pointer, id) -> {
            if (!people.containsKey(id)) {
                body.fault(pointer, detail);
            }
        });
    }

    boolean isPerson(UUID id) {
        return id.equals(people.get(id));
    }

    /** The body with everybody's own id in it. */
    JsonNode resolved() {
        if (!byPseudonym) {
            return body.json();
        }
        ObjectNode resolved = (ObjectNode) body.json().deepCopy();
        resolved.remove("pseudonymsOf");
        for (JsonNode scenario : resolved.path("scenarios")) {
            if (scenario.path("excludeRaters") instanceof ArrayNode raters) {
                List<String> ids = new ArrayList<>();
                raters.forEach(rater -> ids.add(own(rater)));
                raters.removeAll();
                ids.forEach(raters::add);
            }
        }
        return resolved;
    }

    private String own(JsonNode rater) {
        UUID id = UUID.fromString(rater.stringValue());
        return people.getOrDefault(id, id).toString();
    }
}
