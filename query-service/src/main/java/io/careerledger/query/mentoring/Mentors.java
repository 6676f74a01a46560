package io.careerledger.query.mentoring;

import io.careerledger.query.mentoring.TeamMentorship.Mentor;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.Mentorship;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who mentors in a line or could, with what she has to do already. */
final class Mentors {

    private static final Comparator<Mentor> FULLEST_FIRST = Comparator.comparing(Mentor::overCapacity)
            .thenComparingInt(Mentor::load)
            .reversed()
            .thenComparing(Mentor::name)
            .thenComparing(mentor -> mentor.personId().toString());

    private final Line line;
    private final Set<UUID> inLine;
    private final Map<UUID, Profile> candidates = new HashMap<>();

    private Mentors(Line line, Profiles profiles) {
        this.line = line;
        this.inLine = line.memberSet();
        profiles.mentors().stream()
                .filter(profile -> !profile.teaches().isEmpty())
                .forEach(profile -> candidates.put(profile.personId(), profile));
    }

    /** Those who could teach something, those of the line who mentor anybody, and those who mentor one of the line. */
    static List<Mentor> of(Line line, Profiles profiles) {
        Mentors mentors = new Mentors(line, profiles);
        Set<UUID> ids = new HashSet<>(mentors.candidates.keySet());
        line.mentorships().stream()
                .filter(given -> given.mentorship().isActiveOn(line.day()))
                .forEach(given -> ids.add(given.mentorId()));
        return ids.stream().map(mentors::mentor).sorted(FULLEST_FIRST).toList();
    }

    private Mentor mentor(UUID id) {
        CareerHistory history = Objects.requireNonNull(line.history(id));
        Profile profile = candidates.get(id);
        List<Mentorship> active = history.mentorships().activeOn(line.day());
        int capacity = line.capacityOf(history);
        boolean asked = inLine.contains(id) || profile != null;
        return new Mentor(
                id,
                Profile.nameOf(history, line.day()),
                level(history),
                inLine.contains(id),
                active.size(),
                capacity,
                asked ? line.freeCapacityOf(id) : 0,
                active.size() > capacity,
                profile == null ? List.of() : List.copyOf(profile.teaches().keySet()),
                active.stream().map(Mentorship::menteeId).toList());
    }

    private @Nullable String level(CareerHistory history) {
        LevelFact level = history.employment().levelOn(history.employment().viewedOn(line.day()));
        return level == null ? null : level.level();
    }
}
