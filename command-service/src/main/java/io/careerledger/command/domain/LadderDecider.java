package io.careerledger.command.domain;

import io.careerledger.command.domain.LadderCommand.PublishLadder;
import io.careerledger.events.LadderEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.events.LadderRef;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderVersion;
import java.util.List;

/** The rules of publication: what is published never changes. */
public final class LadderDecider {

    private LadderDecider() {}

    /**
     * What the command makes of the ladder.
     *
     * @return the facts that follow; none when the very same document is published
     * @throws Refused when a rule stands against it
     */
    public static List<LadderEvent> decide(LadderCommand command, PublishedVersions published) {
        return switch (command) {
            case PublishLadder c -> publish(c.ladder(), published);
        };
    }

    private static List<LadderEvent> publish(Ladder ladder, PublishedVersions published) {
        LadderVersion version = LadderVersion.of(ladder);
        String known = published.hashes().get(ladder.version());
        if (known == null) {
            return List.of(new LadderVersionPublished(
                    ladder.id(), ladder.version(), LadderJson.write(ladder), version.hash(), ladder.effectiveFrom()));
        }
        if (known.equals(version.hash())) {
            return List.of();
        }
        throw Refused.because(
                Rule.LADDER_VERSION_EXISTS,
                new LadderRef(ladder.id(), ladder.version()) + " was published with the hash " + known);
    }
}
