package io.careerledger.command.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.careerledger.command.domain.CareerCommand;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who mentors whom; the person of the path is the mentor. */
@RestController
@RequestMapping(path = "/v1/people/{personId}/mentorships", consumes = APPLICATION_JSON_VALUE)
class MentorshipController {

    private final CommandEndpoint endpoint;

    MentorshipController(CommandEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @PostMapping
    ResponseEntity<String> start(@PathVariable UUID personId, CommandRequest request) {
        return endpoint.send(request, CommandKind.START_MENTORSHIP, Target.of(personId), Locations::mentorship);
    }

    @PostMapping("/{mentorshipId}/sessions")
    ResponseEntity<String> logSession(
            @PathVariable UUID personId, @PathVariable UUID mentorshipId, CommandRequest request) {
        Target target = Target.of(personId, mentorshipId);
        return endpoint.send(request, CommandKind.LOG_SESSION, target, session(mentorshipId));
    }

    @PostMapping("/{mentorshipId}/sessions/{sessionId}/withdrawal")
    ResponseEntity<String> withdrawSession(
            @PathVariable UUID personId,
            @PathVariable UUID mentorshipId,
            @PathVariable UUID sessionId,
            CommandRequest request) {
        Target target = new Target(personId, mentorshipId, sessionId);
        return endpoint.send(request, CommandKind.WITHDRAW_SESSION, target, session(mentorshipId));
    }

    @PostMapping("/{mentorshipId}/end")
    ResponseEntity<String> end(@PathVariable UUID personId, @PathVariable UUID mentorshipId, CommandRequest request) {
        Target target = Target.of(personId, mentorshipId);
        return endpoint.send(request, CommandKind.END_MENTORSHIP, target, Locations::mentorship);
    }

    @PostMapping("/{mentorshipId}/withdrawal")
    ResponseEntity<String> withdraw(
            @PathVariable UUID personId, @PathVariable UUID mentorshipId, CommandRequest request) {
        Target target = Target.of(personId, mentorshipId);
        return endpoint.send(request, CommandKind.WITHDRAW_MENTORSHIP, target, Locations::mentorship);
    }

    private static Function<CareerCommand, String> session(UUID mentorshipId) {
        return command -> Locations.person(command) + "/mentorships/" + mentorshipId + "/sessions/" + command.id();
    }
}
