package io.careerledger.standalone.demo;

import io.careerledger.events.Tier;
import io.careerledger.readiness.ladder.Expectation;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shipped ladders, asked for what the organisation's people are rated on. */
final class Rubrics {

    static final String PRODUCT = ShippedLadders.PRODUCT_MANAGEMENT;
    static final String AI_PRODUCT = ShippedLadders.AI_PRODUCT_MANAGEMENT;

    private final Map<String, Ladder> ladders = ShippedLadders.all().stream()
            .map(LadderVersion::ladder)
            .collect(Collectors.toMap(Ladder::id, Function.identity()));

    /** What the level after this one expects; at the top, what this one does. */
    List<Expectation> ahead(Standing standing) {
        Ladder ladder = ladder(standing);
        return ladder.next(standing.level()).orElseGet(() -> level(standing)).expectations();
    }

    /** The level after this one; this one at the top. */
    String next(Standing standing) {
        return ladder(standing)
                .next(standing.level())
                .orElseGet(() -> level(standing))
                .id();
    }

    /** What is taken for granted at the level: its own expectation, or one less than the next level's. */
    double usual(Standing standing, Expectation ahead) {
        return level(standing).expectations().stream()
                .filter(expectation -> expectation.competency().equals(ahead.competency()))
                .mapToDouble(Expectation::rating)
                .findFirst()
                .orElse(Math.max(1, ahead.rating() - 1));
    }

    Level level(Standing standing) {
        return ladder(standing).level(standing.level()).orElseThrow();
    }

    Tier tier(Standing standing) {
        return level(standing).tier();
    }

    boolean has(Standing standing, String competency) {
        return ladder(standing).competency(competency).isPresent();
    }

    private Ladder ladder(Standing standing) {
        Ladder ladder = ladders.get(standing.ladder());
        if (ladder == null) {
            throw new IllegalArgumentException("no ladder " + standing.ladder() + " is shipped");
        }
        return ladder;
    }
}
