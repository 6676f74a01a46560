package io.careerledger.readiness.replay;

import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderCatalog.Publication;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What scenarios may name: every ladder known at the cut, and the ladders that people of the population are on.
 *
 * @param versions of the population's ladders, superseded ones included: past decisions are judged by those
 */
record Rubrics(LadderCatalog catalog, SortedSet<String> ladders, List<LadderVersion> versions) {

    static Rubrics of(LadderCatalog catalog, @Nullable String ladder) {
        SortedSet<String> ladders = new TreeSet<>(catalog.ids());
        ladders.removeIf(id -> ladder != null && !ladder.equals(id));
        List<LadderVersion> versions = ladders.stream()
                .flatMap(id -> catalog.publications(id).stream())
                .map(Publication::version)
                .toList();
        return new Rubrics(catalog, ladders, versions);
    }

    /** Ids of the levels that people of the population may be at. */
    SortedSet<String> levels() {
        return sorted(versions.stream().flatMap(version -> levels(version).stream()));
    }

    /** Ids of the competencies that people of the population may be rated in. */
    SortedSet<String> competencies() {
        return sorted(versions.stream().flatMap(version -> competencies(version).stream()));
    }

    static List<String> levels(LadderVersion version) {
        return version.ladder().levels().stream().map(Level::id).toList();
    }

    static List<String> competencies(LadderVersion version) {
        return version.ladder().competencies().stream().map(Competency::id).toList();
    }

    /** Versions of a ladder that are known, as a fault names them. */
    String versionsOf(String ladder) {
        return catalog.publications(ladder).stream()
                .map(publication -> String.valueOf(publication.version().ref().version()))
                .collect(Collectors.joining(", "));
    }

    private static SortedSet<String> sorted(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(TreeSet::new));
    }

    /** The beginning of a list of known names, and the one of them that may have been meant. */
    static String known(String given, Collection<String> names) {
        int shown = 12;
        String list = names.stream().limit(shown).collect(Collectors.joining(", "));
        String rest = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
        return Nearest.to(given, names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(names.isEmpty() ? "none is known" : "known: " + list + rest);
    }
}
