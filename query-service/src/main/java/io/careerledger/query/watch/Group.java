package io.careerledger.query.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Everybody who watches the same, and whom that is. Touched by the thread of the {@link Lookout} only. */
final class Group {

    private final Watched watched;
    private final List<Listener> listeners = new ArrayList<>();
    private Circle circle;

    Group(Watched watched, Circle circle) {
        this.watched = watched;
        this.circle = circle;
    }

    Watched watched() {
        return watched;
    }

    Circle circle() {
        return circle;
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

    /** Takes who is in the team now; the notice of it where that is somebody else than before, and what moved newcomers. */
    List<Notice> replace(Circle now, Map<UUID, ? extends Notice> unseen) {
        Circle before = circle;
        circle = now;
        List<Notice> notices = new ArrayList<>();
        if (!before.members().equals(now.members())) {
            notices.add(changed());
        }
        unseen.forEach((personId, move) -> {
            if (now.has(personId) && !before.has(personId)) {
                notices.add(move);
            }
        });
        return notices;
    }

    /** Takes in who has begun to mentor somebody of a team or to be mentored by one, without a statement. */
    void widen(List<Moved> ofMentees) {
        if (watched instanceof Watched.Team) {
            ofMentees.forEach(circle::widen);
        }
    }

    Notice changed() {
        return new Notice.TeamChanged(watched.personId(), circle.members().size());
    }

    /** Of these, who is watched. */
    List<Notice> movesOf(Map<UUID, ? extends Notice> moved) {
        if (moved.size() < circle.size()) {
            return moved.entrySet().stream()
                    .filter(move -> circle.has(move.getKey()))
                    .<Notice>map(Map.Entry::getValue)
                    .toList();
        }
        return Stream.concat(circle.members().stream(), circle.around().stream())
                .filter(moved::containsKey)
                .<Notice>map(moved::get)
                .toList();
    }

    void tell(List<Notice> notices, Mark now) {
        if (!notices.isEmpty()) {
            Mark mark = markedAt(now);
            List<Notice> ofTheLine = notices.stream()
                    .filter(notice -> !(notice instanceof Notice.PersonMoved moved) || isOfTheLine(moved.personId()))
                    .toList();
            listeners.forEach(
                    listener -> listener.tell(listener.viewer().serviceUser() == null ? ofTheLine : notices, mark));
        }
    }

    /** Whether a person may hear of her: whoever is around the line is not hers to see, and moves somebody of it as well. */
    boolean isOfTheLine(UUID personId) {
        return watched instanceof Watched.Person
                || circle.members().contains(personId)
                || personId.equals(watched.personId());
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
                circle.members().stream().mapToLong(Group::scrambled).sum()
                        + circle.members().size();
        };
    }

    private static long scrambled(UUID id) {
        long bits =
                (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 29)) * 0x9E3779B97F4A7C15L;
        return (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
    }
}
