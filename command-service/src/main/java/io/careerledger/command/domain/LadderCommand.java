package io.careerledger.command.domain;

import io.careerledger.events.LadderEvent;
import io.careerledger.readiness.ladder.Ladder;

/** A wish that something become a fact about one ladder. */
public sealed interface LadderCommand extends LedgerCommand {

    String ladderId();

    @Override
    default String streamId() {
        return LadderEvent.streamIdOf(ladderId());
    }

    /** Make this version of the ladder known; publishing the same document again changes nothing. */
    record PublishLadder(Ladder ladder) implements LadderCommand {
        @Override
        public String ladderId() {
            return ladder.id();
        }
    }
}
