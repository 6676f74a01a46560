package io.careerledger.command.domain;

import io.careerledger.events.LadderEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import java.util.HashMap;
import java.util.Map;

/** Which versions of one ladder are published, each with the hash of its content. */
public record PublishedVersions(Map<Integer, String> hashes) {

    public PublishedVersions {
        hashes = Map.copyOf(hashes);
    }

    public static PublishedVersions none() {
        return new PublishedVersions(Map.of());
    }

    public PublishedVersions evolve(LadderEvent event) {
        return switch (event) {
            case LadderVersionPublished e -> {
                Map<Integer, String> more = new HashMap<>(hashes);
                more.put(e.version(), e.hash());
                yield new PublishedVersions(more);
            }
        };
    }
}
