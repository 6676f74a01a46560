package io.careerledger.standalone.client;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger replied to an import: how many lines it took, and why it refused which. */
public final class ImportReport {

    /** So many refusals are kept in full; the rest is counted. */
    private static final int KEPT_REFUSALS = 20;

    private final List<String> refusals = new ArrayList<>();
    private long accepted;
    private long refused;
    private String lastPosition = "";

    void add(String reply) {
        JsonNode line = JsonMapper.shared().readTree(reply);
        if (line.path("status").asInt(0) < 300) {
            accepted++;
            lastPosition = line.path("position").asString(lastPosition);
        } else {
            refused++;
            if (refusals.size() < KEPT_REFUSALS) {
                refusals.add(refusal(line));
            }
        }
    }

    private static String refusal(JsonNode line) {
        JsonNode problem = line.path("problem");
        StringBuilder text = new StringBuilder("line " + line.path("line").asString("?"));
        text.append(": ").append(problem.path("title").asString("refused"));
        text.append(" (").append(problem.path("type").asString("?")).append(") ");
        text.append(problem.path("detail").asString(""));
        problem.path("errors")
                .forEach(error -> text.append("; ")
                        .append(error.path("pointer").asString(""))
                        .append(' ')
                        .append(error.path("detail").asString("")));
        return text.toString();
    }

    public long accepted() {
        return accepted;
    }

    public long refused() {
        return refused;
    }

    /** The first refusals, each as one sentence. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** The position that the last accepted line was written at; empty when there was none. */
    public String lastPosition() {
        return lastPosition;
    }
}
