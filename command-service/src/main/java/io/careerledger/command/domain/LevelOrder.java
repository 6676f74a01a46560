package io.careerledger.command.domain;

import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderCatalog.Publication;
import io.careerledger.readiness.ladder.Level;
import java.util.Optional;

/** Where a level stood that the ladder compared with does not have: its tier as it was last published. */
final class LevelOrder {

    private LevelOrder() {}

    /** The level of the latest version of its ladder that has it. */
    static Optional<Level> lastKnown(LevelFact fact, LadderCatalog ladders) {
        return ladders.publications(fact.ladder()).reversed().stream()
                .map(Publication::version)
                .flatMap(version -> version.ladder().level(fact.level()).stream())
                .findFirst();
    }
}
