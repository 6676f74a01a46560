package io.careerledger.query.replay.view;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.replay.job.Replays;
import io.careerledger.web.json.StrictJson;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.schema.BodySchema;
import io.careerledger.web.schema.BodySchemas;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** HR lets callers without names see those of one replay for a while, and takes that back. */
@RestController
class NameGrantController {

    static final Duration LONGEST = Duration.ofDays(90);

    private final Replays replays;
    private final NameGrants grants;
    private final BodySchema schema;
    private final Clock clock;

    NameGrantController(Replays replays, NameGrants grants, BodySchemas schemas, Clock clock) {
        this.replays = replays;
        this.grants = grants;
        this.schema = schemas.named("NameGrantRequest");
        this.clock = clock;
    }

    @Guarded(View.REPLAY_NAMES)
    @PostMapping(path = "/v1/replays/{id}/names", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    NameGrant grant(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) throws IOException {
        require(id, request);
        JsonNode body = schema.check(StrictJson.read(request.getInputStream().readAllBytes()));
        Instant now = now();
        Instant until = OffsetDateTime.parse(body.get("until").stringValue()).toInstant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new ProblemException(Problems.validation(
                    List.of(new Fault("/until", "must be ahead, by at most " + LONGEST.toDays() + " days"))));
        }
        NameGrant grant =
                new NameGrant(viewer.id(), now, until, body.get("reason").stringValue());
        grants.record(id, viewer.id(), now, until, body.get("reason").stringValue());
        return grant;
    }

    @Guarded(View.REPLAY_NAMES)
    @DeleteMapping("/v1/replays/{id}/names")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        require(id, request);
        Instant now = now();
        grants.record(id, viewer.id(), now, now, "ended");
    }

    private void require(UUID id, HttpServletRequest request) {
        Parameters.of(request).check();
        if (replays.find(id).isEmpty()) {
            throw ReplayProblems.unknown(id);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
