package io.careerledger.command.domain;

import java.util.Set;
import java.util.UUID;

/**
 * Everybody whom a person reports to on a day.
 *
 * @param all directly and through others
 * @param aboveManager those of them who are not her own manager
 */
public record Line(Set<UUID> all, Set<UUID> aboveManager) {

    /** Of a person who reports to nobody, or of whom nothing was asked. */
    public static final Line NOBODY = new Line(Set.of(), Set.of());

    public Line {
        all = Set.copyOf(all);
        aboveManager = Set.copyOf(aboveManager);
    }
}
