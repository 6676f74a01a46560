package io.careerledger.query.promotion.trail;

import io.careerledger.events.LadderRef;
import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ladder version that a packet was judged by, as far as it is known here. */
public record Rubric(Optional<LadderVersion> version) {

    public static Rubric of(LadderRef ref, LadderCatalog catalog) {
        return new Rubric(catalog.version(ref));
    }

    public Optional<Ladder> ladder() {
        return version.map(LadderVersion::ladder);
    }

    /** Null when it is not known. */
    public @Nullable String levelName(@Nullable String levelId) {
        return levelId == null
                ? null
                : ladder().flatMap(ladder -> ladder.level(levelId))
                        .map(Level::name)
                        .orElse(null);
    }

    /** Null when it is not known. */
    public @Nullable String competencyName(String competencyId) {
        return ladder().flatMap(ladder -> ladder.competency(competencyId))
                .map(Competency::name)
                .orElse(null);
    }

    /** How many reviews a decision needs; null when it is not known. */
    public @Nullable Integer quorum() {
        return ladder().map(Ladder::quorum).orElse(null);
    }
}
