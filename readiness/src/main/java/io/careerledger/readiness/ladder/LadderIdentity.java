package io.careerledger.readiness.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says about the ladder that a document holds; a ladder document that says otherwise is refused, one that
 * says nothing takes it from here.
 *
 * @param effectiveFrom used only where the document names no date; 1950-01-01 for the public formats if null
 */
public record LadderIdentity(
        @Nullable String id,
        @Nullable Integer version,
        @Nullable LocalDate effectiveFrom) {

    /** Everything comes from the document. */
    public static final LadderIdentity AS_WRITTEN = new LadderIdentity(null, null, null);

    public static LadderIdentity of(String id, int version) {
        return new LadderIdentity(id, version, null);
    }

    /** Notes what no ladder can be called. */
    void check(Faults faults) {
        if (id != null) {
            new Spot(new DocumentNode.Text(id, null), "/id", faults).id();
        }
        if (version != null) {
            new Spot(new DocumentNode.Numeric(version, null), "/version", faults).whole(1, LadderLimits.MAX_VERSION);
        }
    }
}
