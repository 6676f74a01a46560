package io.careerledger.command.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How raters see the competencies of a person. */
@RestController
@RequestMapping(path = "/v1/people/{personId}/ratings", consumes = APPLICATION_JSON_VALUE)
class RatingController {

    private final CommandEndpoint endpoint;

    RatingController(CommandEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @PostMapping
    ResponseEntity<String> rate(@PathVariable UUID personId, CommandRequest request) {
        return endpoint.send(request, CommandKind.RATE_SKILL, Target.of(personId), Locations::rating);
    }

    @PostMapping("/{ratingId}/withdrawal")
    ResponseEntity<String> withdraw(@PathVariable UUID personId, @PathVariable UUID ratingId, CommandRequest request) {
        Target target = Target.of(personId, ratingId);
        return endpoint.send(request, CommandKind.WITHDRAW_RATING, target, Locations::rating);
    }
}
