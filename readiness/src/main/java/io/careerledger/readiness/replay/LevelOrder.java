package io.careerledger.readiness.replay;

import io.careerledger.readiness.ladder.LadderVersion;
import java.util.Comparator;

/** Orders levels by ladder and then as the ladder in force does; those that it lacks come first, by id. */
final class LevelOrder implements Comparator<LevelOrder.LevelKey> {

    /** A level of people's own ladder. */
    record LevelKey(String ladder, String level) {}

    private final ReplayQuestion question;

    LevelOrder(ReplayQuestion question) {
        this.question = question;
    }

    @Override
    public int compare(LevelKey one, LevelKey other) {
        return Comparator.comparing(LevelKey::ladder)
                .thenComparingInt(this::height)
                .thenComparing(LevelKey::level)
                .compare(one, other);
    }

    private int height(LevelKey key) {
        return question.catalog()
                .inForce(key.ladder(), question.asOf())
                .map(LadderVersion::ladder)
                .map(ladder -> ladder.indexOf(key.level()))
                .orElse(-1);
    }
}
