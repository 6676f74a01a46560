package io.careerledger.query.testing;

import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.time.LocalDate;

/** Further versions of the ladder that careers are on, with the same rubric. */
public final class LaterLadder {

    private LaterLadder() {}

    public static LadderVersion version(int version, LocalDate effectiveFrom) {
        Ladder first = ShippedLadders.all().stream()
                .map(LadderVersion::ladder)
                .filter(ladder -> ladder.id().equals(Career.LADDER))
                .findFirst()
                .orElseThrow();
        return LadderVersion.of(new Ladder(
                first.id(),
                version,
                "edition " + version,
                effectiveFrom,
                first.referenceCurrency(),
                first.currencyRates(),
                first.ratesAsOf(),
                first.quorum(),
                first.mentorCapacity(),
                first.model(),
                first.competencies(),
                first.levels()));
    }
}
