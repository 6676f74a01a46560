package io.careerledger.readiness.career;

import io.careerledger.events.LevelChangeKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From {@code effectiveOn} on, the person is at this level of this ladder.
 *
 * @param kind why the level changed; null for the level that she joined or came back at
 * @param caseId the promotion case behind it, if one is
 * @param sequence of the event in the stream
 */
public record LevelFact(
        String ladder,
        String level,
        LocalDate effectiveOn,
        @Nullable LevelChangeKind kind,
        @Nullable UUID caseId,
        int sequence)
        implements EffectiveFact {

    LevelFact effectiveOn(LocalDate other) {
        return new LevelFact(ladder, level, other, kind, caseId, sequence);
    }
}
