package io.careerledger.readiness.ladder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How one ladder document differs from another, criterion by criterion; its JSON form is that of its records.
 *
 * @param fields of the ladder itself: {@code name}, {@code quorum}, {@code model.metAt}, {@code currencyRates.EUR},
 *     {@code competencies} or {@code levels} (ids, when what both have stands in another order) …
 * @param competencies that were added, removed or described otherwise, in the order of the later ladder, removed ones last
 * @param levels likewise
 */
public record LadderDiff(
        Side from,
        Side to,
        boolean identical,
        List<FieldChange> fields,
        List<CompetencyChange> competencies,
        List<LevelChange> levels) {

    public LadderDiff {
        fields = List.copyOf(fields);
        competencies = List.copyOf(competencies);
        levels = List.copyOf(levels);
    }

    /** One of the two ladders compared. */
    public record Side(String id, int version, String hash) {

        static Side of(LadderVersion version) {
            return new Side(version.ladder().id(), version.ladder().version(), version.hash());
        }
    }

    /** What happened to something from the earlier to the later ladder. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A single value; null on the side that does not have it. */
    public record FieldChange(
            String field, @Nullable JsonNode from, @Nullable JsonNode to) {}

    /** A competency; without field changes when it was added or removed as a whole. */
    public record CompetencyChange(String competency, String name, Kind kind, List<FieldChange> fields) {

        public CompetencyChange {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A level.
     *
     * @param fields all but its expectations; {@code next} is the level that follows, however that is written
     * @param criteria what it expects of each competency; all of them when the level was added or removed
     */
    public record LevelChange(
            String level, String name, Kind kind, List<FieldChange> fields, List<CriterionChange> criteria) {

        public LevelChange {
            fields = List.copyOf(fields);
            criteria = List.copyOf(criteria);
        }
    }

    /** What a level expects of one competency; null on the side that does not assess it. */
    public record CriterionChange(
            String competency,
            Kind kind,
            @Nullable Expectation from,
            @Nullable Expectation to) {}

    /** Compares two ladders, usually two versions of one. */
    public static LadderDiff between(LadderVersion from, LadderVersion to) {
        return LadderComparison.of(from, to);
    }
}
