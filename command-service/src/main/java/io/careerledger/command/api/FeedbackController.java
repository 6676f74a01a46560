package io.careerledger.command.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked what she saw of a person. */
@RestController
@RequestMapping(path = "/v1/people/{personId}/feedback-requests", consumes = APPLICATION_JSON_VALUE)
class FeedbackController {

    private final CommandEndpoint endpoint;

    FeedbackController(CommandEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @PostMapping
    ResponseEntity<String> request(@PathVariable UUID personId, CommandRequest request) {
        return endpoint.send(request, CommandKind.REQUEST_FEEDBACK, Target.of(personId), Locations::feedbackRequest);
    }

    @PostMapping("/{requestId}/withdrawal")
    ResponseEntity<String> withdraw(@PathVariable UUID personId, @PathVariable UUID requestId, CommandRequest request) {
        Target target = Target.of(personId, requestId);
        return endpoint.send(request, CommandKind.WITHDRAW_FEEDBACK_REQUEST, target, Locations::feedbackRequest);
    }
}
