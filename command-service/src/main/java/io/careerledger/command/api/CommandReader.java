package io.careerledger.command.api;

import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.DayLimits;
import io.careerledger.web.id.TimeOrderedIds;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.schema.BodySchema;
import io.careerledger.web.schema.BodySchemas;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads commands from bodies: judged by the OpenAPI document's schemas, then bound; the same for HTTP and imports. */
@Component
public class CommandReader {

    /** Days on which something was seen to happen, wherever they stand in a body's first level. */
    private static final Set<String> OBSERVED = Set.of(
            "occurredOn",
            "observedOn",
            "heldOn",
            "attestedOn",
            "proposedOn",
            "reviewedOn",
            "decidedOn",
            "withdrawnOn",
            "respondedOn");

    /** Days from which something holds. */
    private static final Set<String> SCHEDULED = Set.of("startedOn", "effectiveOn", "leftOn", "endedOn", "reviewOn");

    private final Map<CommandKind, BodySchema> schemas = new EnumMap<>(CommandKind.class);
    private final TimeOrderedIds ids;
    private final Clock clock;

    CommandReader(BodySchemas documented, TimeOrderedIds ids, Clock clock) {
        for (CommandKind kind : CommandKind.values()) {
            schemas.put(kind, documented.named(kind.schema()));
        }
        this.ids = ids;
        this.clock = clock;
    }

    /** Everything that is wrong with the body and can be seen without knowing the person, her ladder or the line. */
    public List<Fault> faultsOf(CommandKind kind, JsonNode body) {
        List<Fault> faults = new ArrayList<>(schemaOf(kind).faultsOf(body));
        DayLimits limits = new DayLimits(LocalDate.now(clock));
        OBSERVED.forEach(field -> judge(field, body, limits::faultOfObserved, faults));
        SCHEDULED.forEach(field -> judge(field, body, limits::faultOfScheduled, faults));
        return faults;
    }

    /** A day that the schema refuses is told once. */
    private static void judge(
            String field, JsonNode body, Function<LocalDate, Optional<String>> limit, List<Fault> faults) {
        JsonNode value = body.path(field);
        boolean told = faults.stream().anyMatch(fault -> fault.pointer().equals("/" + field));
        if (value.isString() && !told) {
            dayOf(value.stringValue()).flatMap(limit).ifPresent(detail -> faults.add(new Fault("/" + field, detail)));
        }
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The command of a body that has no faults. */
    public CareerCommand bind(CommandKind kind, Target target, JsonNode body) {
        return kind.bind(target, new Body(body), ids.next());
    }

    /**
     * Judges and binds.
     *
     * @throws ProblemException {@code validation} (422) with every fault
     */
    CareerCommand read(CommandKind kind, Target target, JsonNode body) {
        List<Fault> faults = faultsOf(kind, body);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problems.validation(faults));
        }
        return bind(kind, target, body);
    }

    private BodySchema schemaOf(CommandKind kind) {
        BodySchema schema = schemas.get(kind);
        if (schema == null) {
            throw new IllegalStateException("no schema for " + kind);
        }
        return schema;
    }
}
