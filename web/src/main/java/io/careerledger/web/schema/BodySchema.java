package io.careerledger.web.schema;

import com.networknt.schema.Schema;
import io.careerledger.web.json.UnsoundValues;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one kind of body has to look like. */
public final class BodySchema {

    private final Schema schema;
    private final FaultWording wording;

    BodySchema(Schema schema, JsonNode document) {
        this.schema = schema;
        this.wording = new FaultWording(document);
    }

    /** Every fault of the body, in the order of their pointers; none means that it is valid. */
    public List<Fault> faultsOf(JsonNode body) {
        List<Fault> unsound = UnsoundValues.in(body);
        Set<String> told = unsound.stream().map(Fault::pointer).collect(Collectors.toSet());
        JsonNode comparable = unsound.isEmpty() ? body : UnsoundValues.measured(body);
        Stream<Fault> others =
                schema.validate(comparable).stream().map(wording::of).filter(fault -> !told.contains(fault.pointer()));
        return Stream.concat(unsound.stream(), others).distinct().sorted().toList();
    }

    /**
     * The body itself, once it is known to be valid.
     *
     * @throws ProblemException {@code validation} (422) with every fault
     */
    public JsonNode check(JsonNode body) {
        List<Fault> faults = faultsOf(body);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problems.validation(faults));
        }
        return body;
    }
}
