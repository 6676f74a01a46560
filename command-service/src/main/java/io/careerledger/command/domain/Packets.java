package io.careerledger.command.domain;

import io.careerledger.events.FrozenPacket;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.OutcomesReadiness;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Freezes what speaks for and against a promotion on the day of its proposal. */
final class Packets {

    /**
     * A fact has at most 4 MiB; the rest of a proposal takes less than a quarter of one. That is room for some ten
     * thousand ratings and outcomes with short titles.
     */
    static final int MAX_BYTES = 3_800_000;

    /** An id in JSON, with its quotes and comma. */
    private static final int ID_BYTES = 39;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Packets() {}

    /**
     * The packet of a career up to its last fact.
     *
     * @throws Refused when it would have more than {@value #MAX_BYTES} bytes
     */
    static FrozenPacket freeze(Career career, LadderVersion ladder, String target, LocalDate day) {
        ReadinessResult readiness = ReadinessModel.evaluate(
                career.history(), ladder, ReadinessQuestion.on(day).atLevel(target));
        List<UUID> ratings = ratingsIn(readiness);
        List<UUID> outcomes = outcomesIn(readiness);
        byte[] frozen = JSON.writeValueAsBytes(readiness);
        long bytes = frozen.length + (long) ID_BYTES * (ratings.size() + outcomes.size());
        if (bytes > MAX_BYTES) {
            throw Refused.because(
                    Rule.PACKET_TOO_LARGE,
                    ratings.size() + " ratings and " + outcomes.size() + " outcomes take " + bytes + " bytes, at most "
                            + MAX_BYTES + " fit");
        }
        return new FrozenPacket(
                ladder.ref(), ladder.hash(), career.version(), JSON.readTree(frozen), ratings, outcomes);
    }

    private static List<UUID> ratingsIn(ReadinessResult readiness) {
        return readiness.competencies().stream()
                .flatMap(competency -> competency.ratings().stream())
                .map(rating -> rating.ratingId())
                .toList();
    }

    private static List<UUID> outcomesIn(ReadinessResult readiness) {
        OutcomesReadiness outcomes = readiness.outcomes();
        return outcomes == null
                ? List.of()
                : outcomes.items().stream().map(outcome -> outcome.outcomeId()).toList();
    }
}
