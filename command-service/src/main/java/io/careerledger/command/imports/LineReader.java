package io.careerledger.command.imports;

import io.careerledger.command.api.CommandKind;
import io.careerledger.command.api.CommandReader;
import io.careerledger.command.api.Target;
import io.careerledger.command.idempotency.KeyedRequest;
import io.careerledger.web.json.StrictJson;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.schema.BodySchema;
import io.careerledger.web.schema.BodySchemas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a line says: whose it is, what it is about, and the body, which is the same as over HTTP. */
@Component
class LineReader {

    private static final String COMMAND = "command";
    private static final String PERSON_ID = "personId";
    private static final String ACTOR_ID = "actorId";
    private static final String KEY = "idempotencyKey";

    private final BodySchema frame;
    private final CommandReader commands;

    LineReader(BodySchemas schemas, CommandReader commands) {
        this.frame = schemas.named("ImportLine");
        this.commands = commands;
    }

    /** Judges one line; a fault of it is an answer, never an exception. */
    ImportedLine read(RawLine line, UUID importerId) {
        return switch (line) {
            case RawLine.Unreadable unreadable -> new ImportedLine.Faulty(line.number(), unreadable.problem());
            case RawLine.Row row -> read(line.number(), row.object(), importerId);
            case RawLine.Text text -> read(text, importerId);
        };
    }

    private ImportedLine read(RawLine.Text line, UUID importerId) {
        try {
            return read(line.number(), StrictJson.read(line.content()), importerId);
        } catch (ProblemException e) {
            return new ImportedLine.Faulty(line.number(), e.problem());
        }
    }

    private ImportedLine read(long number, JsonNode line, UUID importerId) {
        List<Fault> faults = new ArrayList<>(frame.faultsOf(line));
        Optional<CommandKind> kind = kindOf(line);
        if (kind.isEmpty()) {
            return faulty(number, faults);
        }
        ObjectNode body = bodyOf((ObjectNode) line, kind.get(), faults);
        faults.addAll(commands.faultsOf(kind.get(), body));
        if (!faults.isEmpty()) {
            return faulty(number, faults);
        }
        Target target = targetOf(line, kind.get());
        UUID actorId = Objects.requireNonNullElse(id(line, ACTOR_ID), importerId);
        return new ImportedLine.Sendable(
                number, commands.bind(kind.get(), target, body), actorId, keyed(line, importerId));
    }

    private static ImportedLine faulty(long number, List<Fault> faults) {
        Problem problem = Problems.validation(faults);
        return new ImportedLine.Faulty(number, problem);
    }

    private static Optional<CommandKind> kindOf(JsonNode line) {
        JsonNode name = line.path(COMMAND);
        return name.isString() ? CommandKind.called(name.stringValue()) : Optional.empty();
    }

    /** The line without what only imports have; notes the ids that the command needs and the line lacks. */
    private static ObjectNode bodyOf(ObjectNode line, CommandKind kind, List<Fault> faults) {
        ObjectNode body = line.deepCopy();
        body.remove(List.of(COMMAND, PERSON_ID, ACTOR_ID, KEY));
        if (kind == CommandKind.ADD_PERSON) {
            requireOneId(line, faults);
        } else {
            require(line, PERSON_ID, faults);
        }
        for (String target : kind.targets()) {
            require(line, target, faults);
            body.remove(target);
        }
        return body;
    }

    private static void require(ObjectNode line, String field, List<Fault> faults) {
        if (!line.has(field)) {
            faults.add(new Fault("/" + field, "is required"));
        }
    }

    private static void requireOneId(ObjectNode line, List<Fault> faults) {
        if (line.has("id") && line.has(PERSON_ID) && !line.get("id").equals(line.get(PERSON_ID))) {
            faults.add(new Fault("/" + PERSON_ID, "must be the same as 'id', or left out"));
        }
    }

    private static Target targetOf(JsonNode line, CommandKind kind) {
        List<UUID> ids = kind.targets().stream()
                .map(target -> Objects.requireNonNull(id(line, target)))
                .toList();
        return new Target(
                id(line, PERSON_ID), ids.isEmpty() ? null : ids.getFirst(), ids.size() < 2 ? null : ids.getLast());
    }

    private static @Nullable KeyedRequest keyed(JsonNode line, UUID importerId) {
        if (!line.has(KEY)) {
            return null;
        }
        byte[] content = line.toString().getBytes(StandardCharsets.UTF_8);
        return KeyedRequest.of(importerId, line.get(KEY).stringValue(), "POST", "/v1/imports", content);
    }

    private static @Nullable UUID id(JsonNode line, String field) {
        return line.has(field) ? UUID.fromString(line.get(field).stringValue()) : null;
    }
}
