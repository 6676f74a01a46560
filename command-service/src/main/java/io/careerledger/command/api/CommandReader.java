package io.careerledger.command.api;

import io.careerledger.command.domain.CareerCommand;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.schema.BodySchema;
import io.careerledger.web.schema.BodySchemas;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads commands from bodies: judged by the OpenAPI document's schemas, then bound; the same for HTTP and imports. */
@Component
public class CommandReader {

    private final Map<CommandKind, BodySchema> schemas = new EnumMap<>(CommandKind.class);
    private final TimeOrderedIds ids;

    CommandReader(BodySchemas documented, TimeOrderedIds ids) {
        for (CommandKind kind : CommandKind.values()) {
            schemas.put(kind, documented.named(kind.schema()));
        }
        this.ids = ids;
    }

    /** Everything that is wrong with the body. */
    public List<Fault> faultsOf(CommandKind kind, JsonNode body) {
        return schemaOf(kind).faultsOf(body);
    }

    /** The command of a body that has no faults. */
    public CareerCommand bind(CommandKind kind, Target target, JsonNode body) {
        return kind.bind(target, new Body(body), ids.next());
    }

    /**
     * Judges and binds.
     *
     * @throws io.careerledger.web.problem.ProblemException {@code validation} (422) with every fault
     */
    CareerCommand read(CommandKind kind, Target target, JsonNode body) {
        return bind(kind, target, schemaOf(kind).check(body));
    }

    private BodySchema schemaOf(CommandKind kind) {
        BodySchema schema = schemas.get(kind);
        if (schema == null) {
            throw new IllegalStateException("no schema for " + kind);
        }
        return schema;
    }
}
