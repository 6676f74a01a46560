package io.careerledger.command.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is proposed for which level, who says what of it, and what is decided. */
@RestController
@RequestMapping(path = "/v1/people/{personId}/promotions", consumes = APPLICATION_JSON_VALUE)
class PromotionController {

    private final CommandEndpoint endpoint;

    PromotionController(CommandEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @PostMapping
    ResponseEntity<String> propose(@PathVariable UUID personId, CommandRequest request) {
        return endpoint.send(
                request,
                CommandKind.PROPOSE_PROMOTION,
                Target.of(personId),
                command -> Locations.promotion(command.id()));
    }

    @PostMapping("/{caseId}/panel")
    ResponseEntity<String> changePanel(@PathVariable UUID personId, @PathVariable UUID caseId, CommandRequest request) {
        return onCase(personId, caseId, CommandKind.CHANGE_PANEL, request);
    }

    @PostMapping("/{caseId}/reviews")
    ResponseEntity<String> review(@PathVariable UUID personId, @PathVariable UUID caseId, CommandRequest request) {
        return onCase(personId, caseId, CommandKind.REVIEW_PROMOTION, request);
    }

    @PostMapping("/{caseId}/decision")
    ResponseEntity<String> decide(@PathVariable UUID personId, @PathVariable UUID caseId, CommandRequest request) {
        return onCase(personId, caseId, CommandKind.DECIDE_PROMOTION, request);
    }

    @PostMapping("/{caseId}/withdrawal")
    ResponseEntity<String> withdraw(@PathVariable UUID personId, @PathVariable UUID caseId, CommandRequest request) {
        return onCase(personId, caseId, CommandKind.WITHDRAW_PROMOTION, request);
    }

    @PostMapping("/{caseId}/response")
    ResponseEntity<String> respond(@PathVariable UUID personId, @PathVariable UUID caseId, CommandRequest request) {
        return onCase(personId, caseId, CommandKind.RESPOND_TO_DECISION, request);
    }

    private ResponseEntity<String> onCase(UUID personId, UUID caseId, CommandKind kind, CommandRequest request) {
        return endpoint.send(request, kind, Target.of(personId, caseId), command -> Locations.promotion(caseId));
    }
}
