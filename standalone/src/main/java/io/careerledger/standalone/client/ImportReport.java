package io.careerledger.standalone.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the ledger replied to an import: how many lines it took, and why it refused which. It is added to by one thread, and
 * may cover several requests, each of which goes on where the answers to the one before ended.
 */
public final class ImportReport {

    /** So many refusals are kept in full; the rest is counted. */
    private static final int KEPT_REFUSALS = 20;

    /** Beside those, the lines of a request that came too early or too late: they may be sent again as they are. */
    private static final Set<String> FOR_NOW =
            Set.of("/problems/idempotency-in-flight", "/problems/replies-unread", "/problems/unavailable");

    private final LongConsumer progress;
    private final List<String> refusals = new ArrayList<>();
    private long linesBefore;
    private long accepted;
    private long refused;
    private String lastPosition = "";

    public ImportReport() {
        this(answered -> {});
    }

    /** The progress is told how many lines are answered, after each of them. */
    public ImportReport(LongConsumer progress) {
        this.progress = progress;
    }

    /** The request whose replies come now begins with the first line that is not answered yet. */
    void begin() {
        linesBefore = answered();
    }

    /**
     * Takes one reply.
     *
     * @throws ImportBrokenOff when the line was not carried out for now; it does not count as answered
     */
    void add(String reply) {
        JsonNode line = JsonMapper.shared().readTree(reply);
        if (line.path("status").asInt(0) < 300) {
            accepted++;
            lastPosition = line.path("position").asString(lastPosition);
        } else if (FOR_NOW.contains(line.at("/problem/type").asString(""))) {
            throw new ImportBrokenOff(answered(), refusal(line));
        } else {
            refused++;
            if (refusals.size() < KEPT_REFUSALS) {
                refusals.add(refusal(line));
            }
        }
        progress.accept(answered());
    }

    private String refusal(JsonNode line) {
        JsonNode problem = line.path("problem");
        StringBuilder text =
                new StringBuilder("line " + (linesBefore + line.path("line").asLong(0)));
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

    /** How many lines were answered, in order from the first one. */
    public long answered() {
        return accepted + refused;
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
