package io.careerledger.access;

import java.util.Set;
import java.util.UUID;

/** How much of what a view could show is shown. */
public sealed interface Sight {

    /** Everything. */
    record Full() implements Sight {}

    /**
     * What a person sees of herself: ratings of relation SELF and MANAGER by name; others without rater and rationale, and only
     * where a competency has {@link #HIDDEN_IN} or more of them; of promotion cases what their letter says.
     */
    record Own() implements Sight {
        /** Among how many ratings by others a rater is not found out. */
        public static final int HIDDEN_IN = 3;
    }

    /** The name and the level, and that only. */
    record Card() implements Sight {}

    /**
     * Of readiness these competencies' parts, of mentorships these.
     *
     * @param competencies the focus of those mentorships
     * @param mentorships those that the two have with each other
     */
    record Focus(Set<String> competencies, Set<UUID> mentorships) implements Sight {
        public Focus {
            competencies = Set.copyOf(competencies);
            mentorships = Set.copyOf(mentorships);
        }
    }

    /** These outcomes, which the asker is to attest, and no other. */
    record Asked(Set<UUID> outcomes) implements Sight {
        public Asked {
            outcomes = Set.copyOf(outcomes);
        }
    }

    /** One case with its packet and its reviews, and no other case. */
    record Packet(UUID caseId) implements Sight {}

    /** Figures without names. */
    record Nameless() implements Sight {}

    /** Nothing: an act shows what it made. */
    record Nothing() implements Sight {}
}
