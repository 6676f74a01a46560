package io.careerledger.readiness.ladder;

import io.careerledger.events.LadderRef;

/**
 * A ladder together with the hash that names its content.
 *
 * @param hash lower-case hexadecimal SHA-256 of the ladder's canonical JSON, see {@link CanonicalJson}
 */
public record LadderVersion(Ladder ladder, String hash) {

    /** Hashes the ladder. */
    public static LadderVersion of(Ladder ladder) {
        return new LadderVersion(ladder, CanonicalJson.sha256(LadderJson.write(ladder)));
    }

    public LadderRef ref() {
        return new LadderRef(ladder.id(), ladder.version());
    }
}
