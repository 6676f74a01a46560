package io.careerledger.command.api;

import io.careerledger.access.Act;
import io.careerledger.command.actor.Actors;
import io.careerledger.command.domain.LadderCommand.PublishLadder;
import io.careerledger.command.domain.Written;
import io.careerledger.command.idempotency.KeptReply;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderFault;
import io.careerledger.readiness.ladder.LadderFormat;
import io.careerledger.readiness.ladder.LadderIdentity;
import io.careerledger.readiness.ladder.LadderReader;
import io.careerledger.readiness.ladder.LadderReading;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.web.position.PositionKey;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Publishes ladder versions, in any of the formats that a ladder can be read from. */
@RestController
class LadderController {

    private final CommandEndpoint endpoint;
    private final Actors actors;
    private final PositionKey positions;
    private final JsonMapper json;

    LadderController(CommandEndpoint endpoint, Actors actors, PositionKey positions, JsonMapper json) {
        this.endpoint = endpoint;
        this.actors = actors;
        this.positions = positions;
        this.json = json;
    }

    @PutMapping(
            path = "/v1/ladders/{ladderId}/versions/{version}",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_YAML_VALUE,
                "application/x-yaml",
                "text/yaml",
                MediaType.TEXT_MARKDOWN_VALUE,
                MediaType.TEXT_PLAIN_VALUE
            })
    ResponseEntity<String> publish(
            @PathVariable String ladderId,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable LocalDate effectiveFrom,
            CommandRequest request) {
        UUID actorId = actors.writer(request.caller());
        Actors.require(Act.PUBLISH_LADDER, request.caller(), actorId);
        LadderIdentity identity = new LadderIdentity(ladderId, version, effectiveFrom);
        Ladder ladder = ladder(
                format == null
                        ? LadderReader.read(request.body(), identity)
                        : LadderReader.read(request.body(), named(format), identity));
        return endpoint.send(
                request, actorId, new PublishLadder(ladder), written -> published(ladder, request.path(), written));
    }

    private KeptReply published(Ladder ladder, String path, Written written) {
        Published body = new Published(
                ladder.id(),
                ladder.version(),
                LadderVersion.of(ladder).hash(),
                written.version(),
                positions.token(written.position()));
        return new KeptReply(written.changed() ? 201 : 200, path, written.version(), json.writeValueAsString(body));
    }

    private static LadderFormat named(String format) {
        return switch (format) {
            case "json" -> LadderFormat.JSON;
            case "yaml" -> LadderFormat.YAML;
            case "monzo" -> LadderFormat.MONZO_FRONT_MATTER;
            case "ft" -> LadderFormat.FT_JOB_FAMILY;
            default -> throw new ProblemException(Problems.malformed("'format' must be one of json, yaml, monzo, ft."));
        };
    }

    private static Ladder ladder(LadderReading reading) {
        return switch (reading) {
            case LadderReading.Valid valid -> valid.ladder();
            case LadderReading.Invalid invalid ->
                throw new ProblemException(Problems.validation(
                        invalid.faults().stream().map(LadderController::fault).toList()));
            case LadderReading.Malformed malformed ->
                throw new ProblemException(Problems.malformed(fault(malformed.fault())));
        };
    }

    private static Fault fault(LadderFault found) {
        String place = found.position() == null ? "" : " (" + found.position() + ")";
        return new Fault(found.pointer(), found.detail() + place);
    }

    /**
     * What was published.
     *
     * @param version events in the ladder's stream
     */
    private record Published(String id, int ladderVersion, String hash, long version, String position) {}
}
