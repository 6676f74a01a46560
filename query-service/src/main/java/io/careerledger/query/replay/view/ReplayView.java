package io.careerledger.query.replay.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.query.replay.job.ReplayProgress;
import io.careerledger.query.replay.job.ReplayState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A replay as it stands.
 *
 * @param requestedBy id of the person or service user
 * @param scenarios their names, in order
 * @param cut null before it is fixed
 * @param failure the problem it failed with; null unless it did
 * @param resultHash null unless it is completed
 * @param namesShown whether this answer and the results have names; otherwise pseudonyms
 * @param names grants of names, the latest first
 * @param request as it was sent, ids in place of pseudonyms of other replays; left out of lists
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReplayView(
        UUID id,
        String name,
        ReplayState state,
        ReplayProgress progress,
        UUID requestedBy,
        Instant requestedAt,
        LocalDate asOf,
        @Nullable Instant knownAt,
        List<String> scenarios,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long elapsedMs,
        @Nullable ReplayCut cut,
        @Nullable JsonNode failure,
        @Nullable String resultHash,
        boolean namesShown,
        @Nullable List<NameGrant> names,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode request) {

    private static final ReplayProgress NOTHING_YET = new ReplayProgress(0, 0, 0, null, null, null);

    /** In a list. */
    static ReplayView item(Replay replay, Sight sight) {
        return of(replay, sight, null, null);
    }

    /** On its own. */
    static ReplayView whole(Replay replay, Sight sight, List<NameGrant> grants) {
        List<NameGrant> shown = sight.isNamed()
                ? grants
                : grants.stream().map(NameGrant::withoutNames).toList();
        return of(replay, sight, shown, new ShownRequest(replay, sight).body());
    }

    /** As it stood when it was queued: the reply to its request, however often that is sent. */
    static ReplayView queued(Replay replay, Sight sight) {
        Replay then = new Replay(
                replay.request(),
                replay.requestedAt(),
                ReplayState.QUEUED,
                NOTHING_YET,
                null,
                null,
                null,
                null,
                null,
                null,
                replay.pseudonymKey(),
                null);
        return whole(then, sight, List.of());
    }

    private static ReplayView of(
            Replay replay, Sight sight, @Nullable List<NameGrant> grants, @Nullable JsonNode request) {
        ShownRequest shown = new ShownRequest(replay, sight);
        JsonNode failure = replay.failure();
        return new ReplayView(
                replay.request().id(),
                shown.name(),
                replay.state(),
                replay.progress(),
                replay.request().requestedBy(),
                replay.requestedAt(),
                replay.request().asOf(),
                replay.request().knownAt(),
                shown.scenarioNames(),
                replay.startedAt(),
                replay.finishedAt(),
                replay.elapsedMs(),
                replay.cut(),
                failure == null || sight.isNamed() ? failure : withoutDetail(failure),
                replay.resultHash(),
                sight.isNamed(),
                grants,
                request);
    }

    /** What went wrong may name whose history it was. */
    private static JsonNode withoutDetail(JsonNode failure) {
        ObjectNode kind = ((ObjectNode) failure.deepCopy()).retain("type", "title", "status");
        return kind.put("detail", "The details may name people; HR and the auditor see them.");
    }
}
