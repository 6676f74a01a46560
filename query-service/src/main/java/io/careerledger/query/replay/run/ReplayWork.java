package io.careerledger.query.replay.run;

import io.careerledger.query.projection.generation.DatabaseLogin;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.query.replay.job.ReplayPieces;
import io.careerledger.query.replay.job.ReplayRequest;
import io.careerledger.query.replay.job.ReplaySession;
import io.careerledger.query.replay.job.ReplaySettings;
import io.careerledger.query.replay.job.RunningReplay;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.replay.Summary;
import io.careerledger.readiness.replay.Tally;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The three kinds of pieces that a replay is done in: to prepare it, to answer for a partition, and to finish it. */
final class ReplayWork {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Careers careers;
    private final DatabaseLogin login;
    private final ReplaySettings settings;
    private final Deference deference;
    private final Clock clock;
    private final Map<UUID, Asked> asked = new ConcurrentHashMap<>();

    /** What has become of a piece. */
    enum Done {
        /** It is done, or there is nothing to do. */
        YES,
        /** Somebody else has it. */
        ELSEWHERE,
        /** The past is not closed yet up to the instant that the replay is about. */
        UNSETTLED
    }

    ReplayWork(Careers careers, DatabaseLogin login, ReplaySettings settings, Deference deference, Clock clock) {
        this.careers = careers;
        this.login = login;
        this.settings = settings;
        this.deference = deference;
        this.clock = clock;
    }

    /** Fixes the cut and enters the parts, unless somebody is at it. */
    Done prepare(RunningReplay replay, Halt halt) throws SQLException {
        UUID id = replay.request().id();
        try (ReplaySession session = ReplaySession.open(login, settings.databaseTimeout())) {
            ReplayPieces pieces = new ReplayPieces(session, id);
            if (!pieces.claimWhole()) {
                return Done.ELSEWHERE;
            }
            ReplayCut fresh =
                    replay.cut() == null ? careers.cut(replay.request().knownAt()) : replay.cut();
            if (fresh == null) {
                return Done.UNSETTLED;
            }
            pieces.fix(fresh).ifPresent(cut -> pieces.enter(cut, members(replay.request(), cut, halt)));
            return Done.YES;
        }
    }

    private @Nullable List<UUID> members(ReplayRequest request, ReplayCut cut, Halt halt) {
        UUID managerId = request.managerId();
        if (managerId == null) {
            return null;
        }
        List<UUID> members = ManagersLine.below(managerId, careers, request, cut, deference, halt);
        if (members.isEmpty()) {
            throw ReplayFault.emptyPopulation();
        }
        return members;
    }

    /** Answers for a partition, unless somebody is at it or has done it. */
    Done part(RunningReplay replay, int partition, Halt halt) throws SQLException {
        UUID id = replay.request().id();
        try (ReplaySession session = ReplaySession.open(login, settings.databaseTimeout())) {
            ReplayPieces pieces = new ReplayPieces(session, id);
            if (!pieces.claimPart(partition)) {
                return Done.ELSEWHERE;
            }
            Integer attempt = pieces.begin(partition).orElse(null);
            if (attempt == null) {
                return Done.YES;
            }
            if (attempt > settings.attempts()) {
                throw ReplayFault.givenUp(settings.attempts());
            }
            try {
                new PartRun(careers, asked(replay, pieces, halt), partition, session, pieces, settings, deference, halt)
                        .run();
            } catch (Halt.Halted | ReplayTopics.Away | RetriableException e) {
                // attempts count parts that end whoever begins them, and neither a stop nor a broker that is away
                pieces.giveBack(partition);
                throw e;
            }
            return Done.YES;
        }
    }

    /** Puts the parts together, unless somebody is at it. */
    Done finish(RunningReplay replay, Halt halt) throws SQLException {
        UUID id = replay.request().id();
        try (ReplaySession session = ReplaySession.open(login, settings.databaseTimeout())) {
            ReplayPieces pieces = new ReplayPieces(session, id);
            if (!pieces.claimWhole()) {
                return Done.ELSEWHERE;
            }
            Asked question = asked(replay, pieces, halt);
            session.transactions().executeWithoutResult(status -> {
                if (pieces.holdRunning()) {
                    pieces.complete(outcome(question, pieces), clock);
                }
            });
            return Done.YES;
        }
    }

    private static ReplayPieces.Outcome outcome(Asked asked, ReplayPieces pieces) {
        Tally all = new Tally(asked.question().scenarios().size());
        pieces.tallies(bytes -> all.add(Tally.fromBytes(bytes)));
        if (all.people() == 0) {
            throw ReplayFault.emptyPopulation();
        }
        Summary summary = all.summary(asked.question());
        return new ReplayPieces.Outcome(summary.resultHash(), JSON.writeValueAsString(summary));
    }

    /** Forgets what is remembered of replays that do not run any more. */
    void forgetAllBut(Set<UUID> running) {
        asked.keySet().retainAll(running);
    }

    private Asked asked(RunningReplay replay, ReplayPieces pieces, Halt halt) {
        ReplayCut cut = replay.cut();
        if (cut == null) {
            throw new IllegalStateException("a prepared replay has a cut");
        }
        return asked.computeIfAbsent(replay.request().id(), id -> {
            LadderCatalog ladders = careers.ladders(cut, halt);
            Set<UUID> members = replay.request().managerId() == null ? null : Set.copyOf(pieces.members());
            return Asked.of(replay.request(), cut, ladders, members);
        });
    }
}
