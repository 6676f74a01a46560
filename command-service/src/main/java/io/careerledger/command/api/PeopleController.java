package io.careerledger.command.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is employed, where, and at which level. */
@RestController
@RequestMapping(path = "/v1/people", consumes = APPLICATION_JSON_VALUE)
class PeopleController {

    private final CommandEndpoint endpoint;

    PeopleController(CommandEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @PostMapping
    ResponseEntity<String> add(CommandRequest request) {
        return endpoint.send(request, CommandKind.ADD_PERSON, Target.NOBODY_YET, Locations::person);
    }

    @PostMapping("/{personId}/reporting-line")
    ResponseEntity<String> changeReportingLine(@PathVariable UUID personId, CommandRequest request) {
        return about(personId, CommandKind.CHANGE_REPORTING_LINE, request);
    }

    @PostMapping("/{personId}/details")
    ResponseEntity<String> changeDetails(@PathVariable UUID personId, CommandRequest request) {
        return about(personId, CommandKind.CHANGE_DETAILS, request);
    }

    @PostMapping("/{personId}/departure")
    ResponseEntity<String> leave(@PathVariable UUID personId, CommandRequest request) {
        return about(personId, CommandKind.RECORD_DEPARTURE, request);
    }

    @PostMapping("/{personId}/departure/withdrawal")
    ResponseEntity<String> withdrawDeparture(@PathVariable UUID personId, CommandRequest request) {
        return about(personId, CommandKind.WITHDRAW_DEPARTURE, request);
    }

    @PostMapping("/{personId}/rejoining")
    ResponseEntity<String> rejoin(@PathVariable UUID personId, CommandRequest request) {
        return about(personId, CommandKind.REJOIN, request);
    }

    @PostMapping("/{personId}/level-changes")
    ResponseEntity<String> changeLevel(@PathVariable UUID personId, CommandRequest request) {
        return about(personId, CommandKind.CHANGE_LEVEL, request);
    }

    private ResponseEntity<String> about(UUID personId, CommandKind kind, CommandRequest request) {
        return endpoint.send(request, kind, Target.of(personId), Locations::person);
    }
}
