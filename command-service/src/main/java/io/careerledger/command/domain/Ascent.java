package io.careerledger.command.domain;

import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.Level;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a promotion may lead to, on one ladder: a level above every level that the person was ever given, scheduled ones
 * included. A level fact that another one of the same day replaced never held, and does not count.
 *
 * <p>Levels of the ladder compare by their steps to its top. What it does not have compares by tier: a level that the
 * ladder has dropped must be surpassed, and one of another ladder, whose tiers compare only roughly, be reached.
 */
final class Ascent {

    private final Collection<LevelFact> facts;
    private final Ladder ladder;
    private final LadderCatalog known;

    private Ascent(Collection<LevelFact> facts, Ladder ladder, LadderCatalog known) {
        this.facts = facts;
        this.ladder = ladder;
        this.known = known;
    }

    static Ascent of(Employment employment, Ladder ladder, LadderCatalog known) {
        TreeMap<LocalDate, LevelFact> held = new TreeMap<>();
        employment.levelFacts().forEach(fact -> held.put(fact.effectiveOn(), fact));
        return new Ascent(held.values(), ladder, known);
    }

    /** The first level so far that the target is not above; empty when it is above all of them. */
    Optional<LevelFact> notAbove(String target) {
        return facts.stream().filter(fact -> !isAbove(target, fact)).findFirst();
    }

    /** Whether the target is further up than the next level above all of them. */
    boolean skips(String target) {
        return facts.stream()
                .allMatch(fact -> nextAbove(fact)
                        .filter(next -> ladder.isHigher(target, next.id()))
                        .isPresent());
    }

    private boolean isAbove(String target, LevelFact fact) {
        if (isOnLadder(fact)) {
            return ladder.isHigher(target, fact.level());
        }
        return LevelOrder.lastKnown(fact, known)
                .map(left -> ladder.level(target).orElseThrow().tier().compareTo(left.tier()))
                .map(sign -> fact.ladder().equals(ladder.id()) ? sign > 0 : sign >= 0)
                .orElse(true);
    }

    private Optional<Level> nextAbove(LevelFact fact) {
        if (isOnLadder(fact)) {
            return ladder.next(fact.level());
        }
        return LevelOrder.lastKnown(fact, known)
                .flatMap(left -> ladder.levels().stream()
                        .filter(level -> level.tier().compareTo(left.tier()) > 0)
                        .findFirst());
    }

    private boolean isOnLadder(LevelFact fact) {
        return fact.ladder().equals(ladder.id()) && ladder.level(fact.level()).isPresent();
    }
}
