package io.careerledger.query.watch;

import io.careerledger.events.StreamPosition;
import io.careerledger.query.access.StillSeen;
import io.careerledger.query.http.LineLimit;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Names;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.web.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for all listeners at once at what has moved, and tells each what concerns it.
 *
 * <p>A look at which nothing has moved is one statement; one more finds who has moved, and one more who is in which team,
 * where a line has moved, a day has begun or a team is new here. Newcomers cost one, and one more where they resume,
 * however many come at once. One more finds, where persons listen, who may go on to. None is per listener.
 */
final class Lookout {

    private final WatchSettings settings;
    private final MovedViews views;
    private final TeamLines lines;
    private final Names names;
    private final StillSeen stillSeen;
    private final LadderTopic ladders;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Map<Watched, Group> groups = new HashMap<>();
    private @Nullable Mark known;

    /** Since when it is due to look who is in the teams, whoever has moved; of those the later members are told then. */
    private final Map<UUID, Notice.PersonMoved> unseen = new LinkedHashMap<>();

    private boolean teamsDue;
    private long teamsReadAt;

    /** @param nanos passed since any fixed time */
    Lookout(
            WatchSettings settings,
            MovedViews views,
            TeamLines lines,
            Names names,
            StillSeen stillSeen,
            LadderTopic ladders,
            Clock clock,
            LongSupplier nanos) {
        this.settings = settings;
        this.views = views;
        this.lines = lines;
        this.names = names;
        this.stillSeen = stillSeen;
        this.ladders = ladders;
        this.clock = clock;
        this.nanos = nanos;
        this.teamsReadAt = nanos.getAsLong() - settings.teamsEvery().toNanos();
    }

    /** Nobody listens: there is nothing to look for, and nothing to go on from. */
    void forget() {
        groups.clear();
        known = null;
        teamsDue = false;
        unseen.clear();
    }

    /** Looks once; when it fails nobody has missed anything, and the next look tells it. */
    void look(List<Listener> newcomers) {
        groups.values().removeIf(Group::isDeserted);
        Mark now = new Mark(views.reached(), LocalDate.now(clock), digest(ladders.positions()), 0);
        if (known != null) {
            tell(known, now);
        }
        known = now;
        if (!newcomers.isEmpty()) {
            admit(known(allowed(newcomers)), now);
        }
    }

    /** Whom a line that moved has taken from somebody's sight, she is not told of any more. */
    private void dismiss() {
        List<Listener> all = groups.values().stream()
                .flatMap(group -> group.listeners().stream())
                .toList();
        Set<StillSeen.Watch> seen = seen(all);
        all.stream()
                .filter(listener -> !isSeen(listener, seen))
                .forEach(listener -> listener.end(Listener.News.end(Notice.End.Reason.NOT_YOURS)));
    }

    /** Those of whom the line has not moved away since they were let in. */
    private List<Listener> allowed(List<Listener> newcomers) {
        Set<StillSeen.Watch> seen = seen(newcomers);
        Map<Boolean, List<Listener>> bySeen =
                newcomers.stream().collect(Collectors.partitioningBy(newcomer -> isSeen(newcomer, seen)));
        bySeen.getOrDefault(false, List.of())
                .forEach(newcomer ->
                        newcomer.refuse(Missing.person(newcomer.watched().personId())));
        return bySeen.getOrDefault(true, List.of());
    }

    private Set<StillSeen.Watch> seen(List<Listener> listeners) {
        return stillSeen.of(listeners.stream()
                .filter(listener -> listener.viewer().serviceUser() == null)
                .map(Listener::watch)
                .toList());
    }

    private static boolean isSeen(Listener listener, Set<StillSeen.Watch> seen) {
        return listener.viewer().serviceUser() != null || seen.contains(listener.watch());
    }

    /** Those who ask for somebody who is there, found out for all of them at once; the others are told so. */
    private List<Listener> known(List<Listener> newcomers) {
        Map<UUID, String> people = names.of(newcomers.stream()
                .map(newcomer -> newcomer.watched().personId())
                .collect(Collectors.toSet()));
        Map<Boolean, List<Listener>> byKnown = newcomers.stream()
                .collect(Collectors.partitioningBy(
                        newcomer -> Missing.isPerson(newcomer.watched().personId(), people)));
        byKnown.getOrDefault(false, List.of())
                .forEach(newcomer ->
                        newcomer.refuse(Missing.person(newcomer.watched().personId())));
        return byKnown.getOrDefault(true, List.of());
    }

    private void tell(Mark before, Mark now) {
        Notice.Reset.Cause lost = lost(before, now);
        List<Moved> moved =
                lost == null ? views.since(before.reached(), now.reached(), settings.mostMoves() + 1) : List.of();
        if (moved.size() > settings.mostMoves()) {
            lost = Notice.Reset.Cause.TOO_MUCH;
        }
        boolean linesMoved = lost != null
                || !now.day().equals(before.day())
                || moved.stream().anyMatch(Moved::line);
        if (linesMoved) {
            dismiss();
        }
        teamsDue |= linesMoved;
        Map<UUID, Notice.PersonMoved> persons = persons(moved);
        if (teamsDue) {
            persons.forEach((personId, move) -> unseen.merge(personId, move, Notice.PersonMoved::and));
        }
        Map<Watched.Team, Circle> teams = teamsIfDue(now);
        List<Moved> ofMentees = moved.stream().filter(Moved::isOfMentee).toList();
        List<Notice> all = lost == null ? ofEverybody(before, now) : List.of(new Notice.Reset(lost));
        for (Group group : groups.values()) {
            List<Notice> notices = new ArrayList<>(all);
            Circle circle = teams.get(group.watched());
            if (circle != null) {
                notices.addAll(group.replace(circle, unseen));
            }
            group.widen(ofMentees);
            notices.addAll(group.movesOf(persons));
            group.tell(notices, now);
        }
        if (!teamsDue) {
            unseen.clear();
        }
    }

    /** Everybody's teams once in a while if somebody may have joined or left one since they were last read. */
    private Map<Watched.Team, Circle> teamsIfDue(Mark now) {
        if (!teamsDue || nanos.getAsLong() - teamsReadAt < settings.teamsEvery().toNanos()) {
            return Map.of();
        }
        Map<Watched.Team, Circle> teams = lines.circles(teams(groups.keySet()), now.day());
        teamsReadAt = nanos.getAsLong();
        teamsDue = false;
        return teams;
    }

    private void admit(List<Listener> asked, Mark now) {
        Set<Watched> added = asked.stream().map(Listener::watched).collect(Collectors.toCollection(HashSet::new));
        added.removeAll(groups.keySet());
        Map<Watched.Team, Circle> teams = lines.circles(teams(added), now.day());
        Map<Boolean, List<Listener>> bySize = asked.stream()
                .collect(Collectors.partitioningBy(newcomer -> isTooLarge(circle(newcomer.watched(), teams))));
        bySize.getOrDefault(true, List.of()).forEach(newcomer -> newcomer.refuse(tooLarge()));
        List<Listener> newcomers = bySize.getOrDefault(false, List.of());
        Map<Watched, Group> admitted = new HashMap<>();
        for (Listener newcomer : newcomers) {
            Watched watched = newcomer.watched();
            admitted.computeIfAbsent(
                    watched,
                    any -> Objects.requireNonNullElseGet(
                            groups.get(watched), () -> new Group(watched, circle(watched, teams))));
        }
        List<Moved> missed = missed(newcomers, admitted, now);
        Map<UUID, List<Moved>> moved = missed.size() > settings.mostMoves()
                ? null
                : missed.stream().collect(Collectors.groupingBy(Moved::personId));
        groups.putAll(admitted);
        for (Listener newcomer : newcomers) {
            Group group = Objects.requireNonNull(admitted.get(newcomer.watched()));
            group.add(newcomer);
            newcomer.tell(welcome(newcomer, group, moved, now), group.markedAt(now));
        }
    }

    private static Circle circle(Watched watched, Map<Watched.Team, Circle> teams) {
        return switch (watched) {
            case Watched.Person person -> new Circle(Set.of(person.personId()), Set.of());
            case Watched.Team team ->
                Objects.requireNonNullElseGet(teams.get(team), () -> Circle.around(team.personId()));
        };
    }

    private boolean isTooLarge(Circle circle) {
        return circle.members().size() > settings.mostPeople() || circle.size() > 2 * settings.mostPeople();
    }

    /** Whatever has moved the persons whose listeners resume. */
    private List<Moved> missed(List<Listener> newcomers, Map<Watched, Group> admitted, Mark now) {
        Set<UUID> people = new HashSet<>();
        Map<Integer, Long> earliest = new HashMap<>();
        for (Listener newcomer : newcomers) {
            Mark since = newcomer.since();
            if (since != null && lost(since, now) == null && !since.reached().equals(now.reached())) {
                people.addAll(Objects.requireNonNull(admitted.get(newcomer.watched()))
                        .circle()
                        .everyone());
                now.reached()
                        .moves()
                        .keySet()
                        .forEach(partition ->
                                earliest.merge(partition, since.reached().movesOf(partition), Math::min));
            }
        }
        return views.of(people, earliest, settings.mostMoves() + 1);
    }

    /** @param moved whatever has moved the persons of those who resume; null when that is too much to be told */
    private List<Notice> welcome(Listener newcomer, Group group, @Nullable Map<UUID, List<Moved>> moved, Mark now) {
        List<Notice> notices = new ArrayList<>(
                List.of(new Notice.Ready(now.day(), settings.heartbeat().toMillis())));
        Mark since = newcomer.since();
        if (since == null) {
            return notices;
        }
        Notice.Reset.Cause lost = lost(since, now);
        if (lost != null || moved == null) {
            notices.add(new Notice.Reset(lost == null ? Notice.Reset.Cause.TOO_MUCH : lost));
            return notices;
        }
        notices.addAll(ofEverybody(since, now));
        if (group.markedAt(now).members() != since.members()) {
            notices.add(group.changed());
        }
        List<Moved> open = group.circle().everyone().stream()
                .filter(person -> newcomer.viewer().serviceUser() != null || group.isOfTheLine(person))
                .flatMap(person -> moved.getOrDefault(person, List.of()).stream())
                .filter(move -> move.isAfter(since.reached()))
                .toList();
        notices.addAll(persons(open).values());
        return notices;
    }

    /** Why nobody can say what has moved between the two; null when it can be said. */
    private static Notice.Reset.@Nullable Cause lost(Mark before, Mark now) {
        if (now.reached().follows(before.reached())) {
            return null;
        }
        return now.reached().generation() == before.reached().generation()
                ? Notice.Reset.Cause.WENT_BACK
                : Notice.Reset.Cause.REBUILT;
    }

    private List<Notice> ofEverybody(Mark before, Mark now) {
        List<Notice> notices = new ArrayList<>();
        if (!now.day().equals(before.day())) {
            notices.add(new Notice.DayBegan(now.day()));
        }
        if (now.ladders() != before.ladders()) {
            notices.add(new Notice.LaddersMoved(ladders.positions()));
        }
        return notices;
    }

    /** The same for the same versions, so that one that went back is seen as well. */
    static long digest(List<StreamPosition> positions) {
        return positions.stream()
                .map(StreamPosition::text)
                .mapToLong(String::hashCode)
                .reduce(7, (digest, text) -> 31 * digest + text);
    }

    private ProblemException tooLarge() {
        return LineLimit.exceeded(
                "stream",
                "A stream tells of at most " + settings.mostPeople() + " people, and of as many mentors and mentees"
                        + " from elsewhere; listen to the managers of the line one by one.");
    }

    private static Map<UUID, Notice.PersonMoved> persons(List<Moved> moved) {
        Map<UUID, Notice.PersonMoved> persons = new LinkedHashMap<>();
        moved.forEach(move -> persons.merge(move.personId(), Notice.PersonMoved.by(move), Notice.PersonMoved::and));
        return persons;
    }

    private static List<Watched.Team> teams(Collection<Watched> watched) {
        return watched.stream()
                .flatMap(each -> each instanceof Watched.Team team ? Stream.of(team) : Stream.empty())
                .toList();
    }
}
