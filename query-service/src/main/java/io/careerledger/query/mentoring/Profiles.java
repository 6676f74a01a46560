package io.careerledger.query.mentoring;

import io.careerledger.query.mentoring.TeamMentorship.Unjudged;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody of a line could teach and needs.
 *
 * @param members in the order of their ids
 * @param manager who was asked about; null unless she may mentor, too
 */
record Profiles(Map<UUID, Profile> members, @Nullable Profile manager, List<Unjudged> unjudged) {

    static Profiles of(Line line) {
        Map<UUID, Profile> members = new LinkedHashMap<>();
        List<Unjudged> unjudged = new ArrayList<>();
        for (UUID member : line.members()) {
            Profile profile = profile(line, member, unjudged);
            if (profile != null) {
                members.put(member, profile);
            }
        }
        UUID manager = line.question().managerId();
        boolean asked = line.question().includeManagers() && !members.containsKey(manager);
        return new Profiles(members, asked ? employed(line, manager) : null, unjudged);
    }

    private static @Nullable Profile employed(Line line, UUID manager) {
        CareerHistory history = line.history(manager);
        return history != null && history.employment().isEmployedOn(line.day())
                ? profile(line, manager, new ArrayList<>())
                : null;
    }

    private static @Nullable Profile profile(Line line, UUID personId, List<Unjudged> unjudged) {
        CareerHistory history = line.history(personId);
        if (history == null) {
            unjudged.add(new Unjudged(personId, null, "Her facts cannot be read."));
            return null;
        }
        try {
            ReadinessQuestion question = line.question().on(line.day());
            return Profile.of(history, ReadinessModel.ladder(history, line.ladders(), question), question);
        } catch (LadderNotKnown | LevelNotOnLadder | NotYetJoined e) {
            unjudged.add(new Unjudged(personId, line.nameOf(personId), String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** Everybody who may mentor, by id. */
    List<Profile> mentors() {
        List<Profile> mentors = new ArrayList<>(members.values());
        if (manager != null) {
            mentors.add(manager);
            mentors.sort((one, other) ->
                    one.personId().toString().compareTo(other.personId().toString()));
        }
        return mentors;
    }
}
