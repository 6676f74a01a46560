package io.careerledger.query.replay.view;

import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.replay.ScenarioReader;
import io.careerledger.web.problem.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of a request for a replay and what is wrong with it. Mutable: whoever judges it adds faults, one a place. */
final class RequestBody {

    static final String SCENARIOS = "/scenarios";

    private final JsonNode json;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> ofScenarios;

    /** @param ofSchema what its schema finds, which the reader of scenarios knows better where they are concerned */
    RequestBody(JsonNode json, List<Fault> ofSchema) {
        this.json = json;
        this.ofScenarios = ofSchema.stream().filter(RequestBody::isOfScenarios).toList();
        ofSchema.stream().filter(fault -> !isOfScenarios(fault)).forEach(faults::add);
    }

    private static boolean isOfScenarios(Fault fault) {
        return fault.pointer().startsWith(SCENARIOS);
    }

    JsonNode json() {
        return json;
    }

    JsonNode scenarios() {
        return json.at(SCENARIOS);
    }

    /** What the reader of scenarios finds, and what only the schema does. */
    void judgeScenarios(LadderCatalog catalog, @Nullable String ladder) {
        if (scenarios().isArray()) {
            ScenarioReader.read(scenarios(), SCENARIOS, catalog, ladder)
                    .allFaults()
                    .forEach(found -> fault(found.pointer(), found.detail()));
        }
        ofScenarios.forEach(found -> fault(found.pointer(), found.detail()));
    }

    /** Nothing is told twice of one place. */
    void fault(String pointer, String detail) {
        if (!isFaulty(pointer)) {
            faults.add(new Fault(pointer, detail));
        }
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    List<Fault> faults() {
        return faults;
    }

    /** Null when it is not there, or told to be faulty, as with the next ones. */
    @Nullable
    String text(String pointer) {
        return value(pointer, Function.identity());
    }

    @Nullable
    UUID uuid(String pointer) {
        return value(pointer, UUID::fromString);
    }

    @Nullable
    LocalDate date(String pointer) {
        return value(pointer, LocalDate::parse);
    }

    /** In microseconds, as facts are recorded. */
    @Nullable
    Instant instant(String pointer) {
        return value(pointer, text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    private <T> @Nullable T value(String pointer, Function<String, T> read) {
        JsonNode value = json.at(pointer);
        if (!value.isString() || isFaulty(pointer)) {
            return null;
        }
        try {
            return read.apply(value.stringValue());
        } catch (DateTimeException | IllegalArgumentException e) {
            fault(pointer, "cannot be read");
            return null;
        }
    }

    private boolean isFaulty(String pointer) {
        return faults.stream().anyMatch(fault -> fault.pointer().equals(pointer));
    }
}
