package io.careerledger.query.replay.run;

import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.query.replay.job.ReplayRequest;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderFault;
import io.careerledger.readiness.replay.PersonReplay;
import io.careerledger.readiness.replay.ReplayQuestion;
import io.careerledger.readiness.replay.ScenarioReader;
import io.careerledger.readiness.replay.ScenarioReading;
import io.careerledger.web.problem.Fault;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a replay asks, by the ladders at its cut: the same for whoever works on it.
 *
 * @param members whom it is about; null for everybody whom the question includes
 */
record Asked(
        ReplayRequest request,
        ReplayCut cut,
        ReplayQuestion question,
        PersonReplay replay,
        @Nullable Set<UUID> members) {

    /**
     * Reads the scenarios of a request.
     *
     * @param ladders every version at the cut
     * @throws ReplayFault when they do not fit the ladders
     */
    static Asked of(ReplayRequest request, ReplayCut cut, LadderCatalog ladders, @Nullable Set<UUID> members) {
        LadderCatalog known = request.knownAt() == null ? ladders : ladders.knownAt(request.knownAt());
        ReplayQuestion question =
                switch (ScenarioReader.read(request.scenarios(), "/scenarios", known, request.ladder())) {
                    case ScenarioReading.Valid valid ->
                        new ReplayQuestion(request.asOf(), known, request.ladder(), valid.scenarios());
                    case ScenarioReading.Invalid invalid -> throw ReplayFault.scenarios(faults(invalid.faults()));
                };
        return new Asked(request, cut, question, new PersonReplay(question), members);
    }

    boolean isAbout(UUID personId) {
        return members == null || members.contains(personId);
    }

    private static List<Fault> faults(List<LadderFault> found) {
        return found.stream()
                .map(fault -> new Fault(fault.pointer(), fault.detail()))
                .toList();
    }
}
