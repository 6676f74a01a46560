package io.careerledger.readiness.ladder;

import io.careerledger.events.LadderRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The versions of every ladder that are known, in the order of their publication. Immutable: more makes another. */
public final class LadderCatalog {

    /** One version, and when the ledger learnt it. */
    public record Publication(LadderVersion version, Instant recordedAt) {

        Ladder ladder() {
            return version.ladder();
        }
    }

    private static final LadderCatalog EMPTY = new LadderCatalog(new TreeMap<>());

    private static final Comparator<Publication> BY_START =
            Comparator.comparing(publication -> publication.ladder().effectiveFrom());

    private final SortedMap<String, List<Publication>> byLadder;

    private LadderCatalog(SortedMap<String, List<Publication>> byLadder) {
        this.byLadder = byLadder;
    }

    public static LadderCatalog empty() {
        return EMPTY;
    }

    /**
     * The catalog that knows this version too, published after all it knows already. A version known before with the same
     * hash changes nothing, so a publication may be told twice.
     *
     * @throws IllegalArgumentException when the version is known with another content, or the publication is recorded
     *     before an earlier one of the same ladder
     */
    public LadderCatalog with(LadderVersion version, Instant recordedAt) {
        Optional<Publication> known = publication(version.ref());
        if (known.isPresent()) {
            if (known.get().version().hash().equals(version.hash())) {
                return this;
            }
            throw new IllegalArgumentException("ladder " + version.ref() + " is already known with another content");
        }
        return new LadderCatalog(added(new Publication(version, recordedAt)));
    }

    /** What was known at the instant: the publications recorded up to it. */
    public LadderCatalog knownAt(Instant instant) {
        SortedMap<String, List<Publication>> known = new TreeMap<>();
        byLadder.forEach((id, publications) -> {
            List<Publication> earlier = publications.stream()
                    .filter(publication -> !publication.recordedAt().isAfter(instant))
                    .toList();
            if (!earlier.isEmpty()) {
                known.put(id, earlier);
            }
        });
        return new LadderCatalog(known);
    }

    /** Ids of the known ladders, in alphabetical order. */
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byLadder.keySet()));
    }

    /** The versions of a ladder in the order of their publication; none when the ladder is unknown. */
    public List<Publication> publications(String ladderId) {
        return byLadder.getOrDefault(ladderId, List.of());
    }

    public Optional<Publication> publication(LadderRef ref) {
        return publications(ref.id()).stream()
                .filter(publication -> publication.ladder().version() == ref.version())
                .findFirst();
    }

    public Optional<LadderVersion> version(LadderRef ref) {
        return publication(ref).map(Publication::version);
    }

    /**
     * The version in force on a day: the one with the greatest {@code effectiveFrom} up to that day, of several with the
     * same date the one published last. Before the first such date, the version with the smallest {@code effectiveFrom},
     * again the one published last: the rubric that people then started on holds backwards too. Empty only when the ladder
     * is unknown.
     */
    public Optional<LadderVersion> inForce(String ladderId, LocalDate day) {
        List<Publication> known = publications(ladderId);
        Optional<Publication> started = lastOf(
                known.stream()
                        .filter(publication ->
                                !publication.ladder().effectiveFrom().isAfter(day))
                        .toList(),
                BY_START);
        return started.or(() -> lastOf(known, BY_START.reversed())).map(Publication::version);
    }

    /** The greatest; of equals, the one published last. */
    private static Optional<Publication> lastOf(List<Publication> inOrder, Comparator<Publication> order) {
        return inOrder.stream().reduce((best, next) -> order.compare(next, best) >= 0 ? next : best);
    }

    private SortedMap<String, List<Publication>> added(Publication publication) {
        List<Publication> publications =
                new ArrayList<>(publications(publication.ladder().id()));
        if (!publications.isEmpty() && publications.getLast().recordedAt().isAfter(publication.recordedAt())) {
            throw new IllegalArgumentException(
                    "ladder " + publication.version().ref() + " is recorded before the version published before it");
        }
        publications.add(publication);
        SortedMap<String, List<Publication>> more = new TreeMap<>(byLadder);
        more.put(publication.ladder().id(), List.copyOf(publications));
        return more;
    }
}
