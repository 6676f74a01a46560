package io.careerledger.command.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evidence of business results, and what stakeholders say of it. */
@RestController
@RequestMapping(path = "/v1/people/{personId}/outcomes", consumes = APPLICATION_JSON_VALUE)
class OutcomeController {

    private final CommandEndpoint endpoint;

    OutcomeController(CommandEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @PostMapping
    ResponseEntity<String> record(@PathVariable UUID personId, CommandRequest request) {
        return endpoint.send(request, CommandKind.RECORD_OUTCOME, Target.of(personId), Locations::outcome);
    }

    @PostMapping("/{outcomeId}/attestations")
    ResponseEntity<String> attest(@PathVariable UUID personId, @PathVariable UUID outcomeId, CommandRequest request) {
        Target target = Target.of(personId, outcomeId);
        return endpoint.send(request, CommandKind.ATTEST_OUTCOME, target, Locations::outcome);
    }

    @PostMapping("/{outcomeId}/retraction")
    ResponseEntity<String> retract(@PathVariable UUID personId, @PathVariable UUID outcomeId, CommandRequest request) {
        Target target = Target.of(personId, outcomeId);
        return endpoint.send(request, CommandKind.RETRACT_OUTCOME, target, Locations::outcome);
    }
}
