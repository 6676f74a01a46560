package io.careerledger.query.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everybody who watches the same, and whom that is. Touched by the thread of the {@link Lookout} only. */
final class Group {

    private final Watched watched;
    private final List<Listener> listeners = new ArrayList<>();
    private Set<UUID> people;

    Group(Watched watched, Set<UUID> people) {
        this.watched = watched;
        this.people = people;
    }

    Watched watched() {
        return watched;
    }

    Set<UUID> people() {
        return people;
    }

    List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    void add(Listener listener) {
        listeners.add(listener);
    }

    /** Forgets who has left; whether nobody is left. */
    boolean isDeserted() {
        listeners.removeIf(Listener::isGone);
        return listeners.isEmpty();
    }

    /** Takes who is in the team now; where that is somebody else than before, the notice of it and what moved newcomers. */
    List<Notice> replacePeople(Set<UUID> now, Map<UUID, ? extends Notice> unseen) {
        if (people.equals(now)) {
            return List.of();
        }
        Set<UUID> before = people;
        people = now;
        List<Notice> notices = new ArrayList<>(List.of(changed()));
        unseen.forEach((personId, move) -> {
            if (now.contains(personId) && !before.contains(personId)) {
                notices.add(move);
            }
        });
        return notices;
    }

    Notice changed() {
        return new Notice.TeamChanged(watched.personId(), people.size());
    }

    /** Of these, who is watched. */
    List<Notice> movesOf(Map<UUID, ? extends Notice> moved) {
        if (moved.size() < people.size()) {
            return moved.entrySet().stream()
                    .filter(move -> people.contains(move.getKey()))
                    .<Notice>map(Map.Entry::getValue)
                    .toList();
        }
        return people.stream()
                .filter(moved::containsKey)
                .<Notice>map(moved::get)
                .toList();
    }

    void tell(List<Notice> notices, Mark now) {
        if (!notices.isEmpty()) {
            Mark mark = markedAt(now);
            listeners.forEach(listener -> listener.tell(notices, mark));
        }
    }

    /** As an id of this group's events. */
    Mark markedAt(Mark now) {
        return now.of(digest());
    }

    /** The same for the same members in any order; of a single person nothing needs to be remembered. */
    private long digest() {
        return switch (watched) {
            case Watched.Person person -> 0;
            case Watched.Team team ->
                people.stream().mapToLong(Group::scrambled).sum() + people.size();
        };
    }

    private static long scrambled(UUID id) {
        long bits =
                (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 29)) * 0x9E3779B97F4A7C15L;
        return (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
    }
}
