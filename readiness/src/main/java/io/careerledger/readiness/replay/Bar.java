package io.careerledger.readiness.replay;

import io.careerledger.events.LadderRef;
import io.careerledger.readiness.ladder.LadderVersion;
import java.util.Map;

/** Which rubric a scenario judges people by. */
public sealed interface Bar {

    /** Everyone by the ladder in force, as in the baseline. */
    record InForce() implements Bar {}

    /**
     * Everyone by her own ladder with some of its numbers changed.
     *
     * @param versions the changed form of every version known at the cut in which a changed number occurs; the hash is of
     *     the changed document
     */
    record Overridden(Map<LadderRef, LadderVersion> versions) implements Bar {
        public Overridden {
            versions = Map.copyOf(versions);
        }

        LadderVersion of(LadderVersion inForce) {
            return versions.getOrDefault(inForce.ref(), inForce);
        }
    }

    /**
     * Whoever is on the ladder of that id, or at a level that is mapped, by one given version; everyone else by the ladder in
     * force.
     *
     * @param levels of a level on a person's own ladder the level on this one; others keep their id
     * @param competencies of a competency that people were rated in the one that the rating counts for here; others keep their id
     */
    record Replaced(LadderVersion by, Map<String, String> levels, Map<String, String> competencies) implements Bar {
        public Replaced {
            levels = Map.copyOf(levels);
            competencies = Map.copyOf(competencies);
        }

        /** Whether somebody at the level of the ladder is judged by this version. */
        boolean moves(String ladder, String level) {
            return ladder.equals(by.ladder().id()) || levels.containsKey(level);
        }

        String level(String level) {
            return levels.getOrDefault(level, level);
        }

        String competency(String competency) {
            return competencies.getOrDefault(competency, competency);
        }
    }
}
