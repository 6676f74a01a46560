package io.careerledger.readiness.model;

import io.careerledger.events.LadderRef;

/** A question about a level that the ladder version does not have. */
public final class LevelNotOnLadder extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final LadderRef ladder;
    private final String level;

    LevelNotOnLadder(LadderRef ladder, String level) {
        super("ladder " + ladder + " has no level " + level);
        this.ladder = ladder;
        this.level = level;
    }

    public LadderRef ladder() {
        return ladder;
    }

    public String level() {
        return level;
    }
}
