package io.careerledger.command.domain;

import io.careerledger.events.Tier;
import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.ladder.ModelNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small ladders, each for what it differs in. */
final class TestLadders {

    /** Levels APM, PM, SPM with the expert track XPM beside SPM; room for two mentees. */
    static final Ladder PRODUCT = ladder(
            "product",
            1,
            LocalDate.of(1950, 1, 1),
            List.of("discovery", "strategy"),
            List.of(
                    level("APM", Tier.TASK, null),
                    level("PM", Tier.FEATURE, null),
                    level("XPM", Tier.PRODUCT_AREA, "GPM"),
                    level("SPM", Tier.PRODUCT_AREA, "GPM"),
                    level("GPM", Tier.PRODUCT_LINE, null)));

    /** From 2024 on, strategy has become vision, and APM is gone. */
    static final Ladder PRODUCT_2024 = ladder(
            "product",
            2,
            LocalDate.of(2024, 1, 1),
            List.of("discovery", "vision"),
            List.of(
                    level("PM", Tier.FEATURE, null),
                    level("XPM", Tier.PRODUCT_AREA, "GPM"),
                    level("SPM", Tier.PRODUCT_AREA, "GPM"),
                    level("GPM", Tier.PRODUCT_LINE, null)));

    static final Ladder DATA = ladder(
            "data",
            1,
            LocalDate.of(1950, 1, 1),
            List.of("statistics"),
            List.of(
                    level("D1", Tier.TASK, null),
                    level("D2", Tier.FEATURE, null),
                    level("D3", Tier.PRODUCT_AREA, null)));

    /** From 2027 on, D3 is gone. */
    static final Ladder DATA_2027 = ladder(
            "data",
            2,
            LocalDate.of(2027, 1, 1),
            List.of("statistics"),
            List.of(level("D1", Tier.TASK, null), level("D2", Tier.FEATURE, null)));

    static final LadderCatalog ALL = Stream.of(PRODUCT, PRODUCT_2024, DATA, DATA_2027)
            .map(LadderVersion::of)
            .reduce(LadderCatalog.empty(), (known, ladder) -> known.with(ladder, Instant.EPOCH), (one, other) -> one);

    private TestLadders() {}

    static Ladder ladder(
            String id, int version, LocalDate effectiveFrom, List<String> competencies, List<Level> levels) {
        return new Ladder(
                id,
                version,
                id,
                effectiveFrom,
                "USD",
                new TreeMap<>(),
                null,
                2,
                2,
                ModelNumbers.DEFAULTS,
                competencies.stream()
                        .map(name -> new Competency(name, name, null, new TreeMap<>()))
                        .toList(),
                levels);
    }

    static Level level(String id, Tier tier, @Nullable String next) {
        return new Level(id, id, tier, next, null, null, null, null, 75, 2, 100_000, 5, 1, 0, 0, List.of());
    }
}
