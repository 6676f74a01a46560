package io.careerledger.query.replay.view;

import io.careerledger.query.replay.view.Pseudonyms.Of;
import io.careerledger.query.replay.view.ShownGroups.Dimension;

/** By what the people of a replay are put into groups that there may be thousands of. */
enum GroupKind {
    MANAGER("manager", Dimension.MANAGER),
    TEAM("team", Dimension.TEAM);

    private final String word;
    private final Dimension dimension;

    GroupKind(String word, Dimension dimension) {
        this.word = word;
        this.dimension = dimension;
    }

    /** How a client writes it. */
    String word() {
        return word;
    }

    Dimension dimension() {
        return dimension;
    }

    /** SQL of what tells a group {@code g} from all others, as the caller sees it; never null. */
    String key(Sight sight) {
        return switch (this) {
            case MANAGER -> "coalesce(cast(" + sight.sql(Of.PERSON, "g.manager_id") + " as text), '')";
            case TEAM -> "coalesce(g.team, '')";
        };
    }
}
