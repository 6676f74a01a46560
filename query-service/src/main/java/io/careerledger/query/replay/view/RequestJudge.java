package io.careerledger.query.replay.view;

import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayRequest;
import io.careerledger.query.replay.job.Replays;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.web.id.TimeOrderedIds;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.schema.BodySchema;
import io.careerledger.web.schema.BodySchemas;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Judges requests for replays: by their schema, by the ladders known at their cut, and by who is known to the ledger. Every
 * fault is told at once.
 */
@Component
class RequestJudge {

    private final BodySchema schema;
    private final Replays replays;
    private final KnownPeople people;
    private final Ladders ladders;
    private final TimeOrderedIds ids;
    private final Clock clock;

    RequestJudge(
            BodySchemas schemas,
            Replays replays,
            KnownPeople people,
            Ladders ladders,
            TimeOrderedIds ids,
            Clock clock) {
        this.schema = schemas.named("ReplayRequest");
        this.replays = replays;
        this.people = people;
        this.ladders = ladders;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The request as it can be carried out.
     *
     * @throws ProblemException {@code validation} (422) with every fault
     */
    ReplayRequest judged(JsonNode json, Viewer viewer, @Nullable String key) {
        RequestBody body = new RequestBody(json, schema.faultsOf(json));
        Instant now = clock.instant();
        Cut cut = cut(body, now);
        String ladder = body.text("/population/ladder");
        LadderCatalog catalog = ladders.catalog(cut);
        ladderIsKnown(body, ladder, catalog);
        RaterNames raters = new RaterNames(body, viewer, this::pseudonymsOf, people);
        body.judgeScenarios(catalog, ladder);
        UUID manager = manager(body, viewer, raters);
        if (body.isSound() && !people.anybody(cut, ladder, manager)) {
            body.fault("/population", "has nobody: no such person is employed on " + cut.asOf());
        }
        if (!body.isSound()) {
            throw new ProblemException(Problems.validation(body.faults()));
        }
        return new ReplayRequest(
                Objects.requireNonNullElseGet(body.uuid("/id"), ids::next),
                Objects.requireNonNull(body.text("/name")),
                viewer.id(),
                key,
                raters.resolved(),
                cut.asOf(),
                cut.knownAt(),
                ladder,
                manager);
    }

    private static Cut cut(RequestBody body, Instant now) {
        Instant knownAt = body.instant("/knownAt");
        if (knownAt != null && knownAt.isAfter(now)) {
            body.fault("/knownAt", "must not be in the future");
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate asOf = Objects.requireNonNullElse(body.date("/asOf"), today);
        if (asOf.isAfter(today.plusDays(CutParameters.MAX_DAYS_AHEAD))) {
            body.fault("/asOf", "must be at most " + CutParameters.MAX_DAYS_AHEAD + " days ahead");
        }
        return new Cut(asOf, knownAt);
    }

    private static void ladderIsKnown(RequestBody body, @Nullable String ladder, LadderCatalog catalog) {
        if (ladder != null && !catalog.ids().contains(ladder)) {
            body.fault(
                    "/population/ladder", "is no ladder known at the cut; known: " + String.join(", ", catalog.ids()));
        }
    }

    /** A line is a group whose members everybody around it knows: whoever has names may ask about one. */
    private static @Nullable UUID manager(RequestBody body, Viewer viewer, RaterNames people) {
        UUID manager = body.uuid("/population/managerId");
        if (manager == null) {
            return null;
        }
        if (!ReplayRoles.seesNames(viewer)) {
            body.fault("/population/managerId", "may be named by those only who see names");
        } else if (!people.isPerson(manager)) {
            body.fault("/population/managerId", "is no person of the ledger");
        }
        return manager;
    }

    private Optional<Pseudonyms> pseudonymsOf(UUID replayId) {
        Optional<Replay> replay = replays.find(replayId);
        return replay.map(Sights::pseudonyms);
    }
}
