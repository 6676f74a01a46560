package io.careerledger.query.replay.view;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayState;
import io.careerledger.query.replay.job.Replays;
import io.careerledger.query.replay.job.Submission;
import io.careerledger.web.condition.IdempotencyKey;
import io.careerledger.web.condition.SingleHeader;
import io.careerledger.web.json.StrictJson;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Asking for replays, and ending them. */
@RestController
class RequestController {

    private final Replays replays;
    private final RequestJudge judge;
    private final Sights sights;

    RequestController(Replays replays, RequestJudge judge, Sights sights) {
        this.replays = replays;
        this.judge = judge;
        this.sights = sights;
    }

    @Guarded(View.REPLAY_REQUEST)
    @PostMapping(path = "/v1/replays", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReplayView> ask(Viewer viewer, HttpServletRequest request) throws IOException {
        Parameters.of(request).check();
        String key = key(request);
        JsonNode body = StrictJson.read(request.getInputStream().readAllBytes());
        // a repetition is answered as before, though people and ladders may have changed
        Submission submission = replays.repeated(viewer.id(), key, body)
                .orElseGet(() -> replays.submit(judge.judged(body, viewer, key), body));
        return switch (submission) {
            case Submission.Accepted accepted -> accepted(accepted, viewer);
            case Submission.QueueFull full -> throw ReplayProblems.queueFull(full.limit());
            case Submission.IdTaken taken -> throw ReplayProblems.idTaken(taken.id());
            case Submission.KeyReused _ -> throw new ProblemException(IdempotencyKey.mismatch());
        };
    }

    private static @Nullable String key(HttpServletRequest request) {
        String key = SingleHeader.of(request, IdempotencyKey.HEADER);
        return key == null ? null : IdempotencyKey.checked(key);
    }

    private ResponseEntity<ReplayView> accepted(Submission.Accepted accepted, Viewer viewer) {
        Replay replay = accepted.replay();
        ResponseEntity.BodyBuilder answer = ResponseEntity.accepted()
                .location(URI.create("/v1/replays/" + replay.request().id()));
        if (accepted.repeated()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(ReplayView.queued(replay, sights.of(viewer, replay, List.of())));
    }

    @Guarded(View.REPLAY_CANCEL)
    @DeleteMapping("/v1/replays/{id}")
    ResponseEntity<Void> end(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        boolean remove = "true".equals(parameters.oneOf("remove", List.of("true", "false"), Function.identity()));
        parameters.check();
        mustBeHers(id, viewer);
        return remove ? removed(id) : cancelled(id);
    }

    /** HR ends any replay, the calibration committee its own. */
    private void mustBeHers(UUID id, Viewer viewer) {
        UUID requester = replays.find(id)
                .orElseThrow(() -> ReplayProblems.unknown(id))
                .request()
                .requestedBy();
        if (viewer.serviceUser() != ServiceUser.HR && !requester.equals(viewer.id())) {
            throw new ProblemException(Problem.of(
                    "not-your-replay", 403, "Not allowed", "Only HR ends a replay that somebody else asked for."));
        }
    }

    private ResponseEntity<Void> cancelled(UUID id) {
        return switch (replays.cancel(id)) {
            case DONE -> ResponseEntity.noContent().build();
            case UNKNOWN -> throw ReplayProblems.unknown(id);
            case FINISHED, NOT_FINISHED -> {
                // to cancel what is cancelled is no fault
                Replay replay = replays.find(id).orElseThrow(() -> ReplayProblems.unknown(id));
                if (replay.state() != ReplayState.CANCELLED) {
                    throw ReplayProblems.finished(id);
                }
                yield ResponseEntity.noContent().build();
            }
        };
    }

    private ResponseEntity<Void> removed(UUID id) {
        return switch (replays.remove(id)) {
            case DONE -> ResponseEntity.noContent().build();
            case UNKNOWN -> throw ReplayProblems.unknown(id);
            case FINISHED, NOT_FINISHED -> throw ReplayProblems.notFinished(id);
        };
    }
}
