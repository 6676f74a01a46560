package io.careerledger.query.watch;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a stream tells of.
 *
 * @param members the person, or the people of the team
 * @param around of a team: its manager, and people from elsewhere who mentor a member or are mentored by one, or were
 */
record Circle(Set<UUID> members, Set<UUID> around) {

    /** Of a team of which nothing is known but its manager. */
    static Circle around(UUID managerId) {
        return new Circle(new HashSet<>(), new HashSet<>(Set.of(managerId)));
    }

    int size() {
        return members.size() + around.size();
    }

    boolean has(UUID personId) {
        return members.contains(personId) || around.contains(personId);
    }

    Set<UUID> everyone() {
        Set<UUID> everyone = new HashSet<>(members);
        everyone.addAll(around);
        return everyone;
    }

    /** Takes in who has begun to mentor a member or to be mentored by one. */
    void widen(Moved ofMentee) {
        widen(ofMentee.personId(), ofMentee.streamId());
        widen(ofMentee.streamId(), ofMentee.personId());
    }

    private void widen(UUID personId, UUID other) {
        if (members.contains(personId) && !members.contains(other)) {
            around.add(other);
        }
    }
}
