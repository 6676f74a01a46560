package io.careerledger.query.ladder;

import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderCatalog.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A ladder in the list.
 *
 * @param inForce number of the version in force today
 * @param versions in the order of their publication
 */
record LadderItem(String id, String name, int inForce, List<Version> versions) {

    /** One published version. */
    record Version(int version, String name, LocalDate effectiveFrom, String hash, Instant recordedAt) {

        static Version of(Publication publication) {
            Ladder ladder = publication.version().ladder();
            return new Version(
                    ladder.version(),
                    ladder.name(),
                    ladder.effectiveFrom(),
                    publication.version().hash(),
                    publication.recordedAt());
        }
    }

    static LadderItem of(String id, LadderCatalog catalog, LocalDate today) {
        Ladder inForce = catalog.inForce(id, today).orElseThrow().ladder();
        List<Version> versions =
                catalog.publications(id).stream().map(Version::of).toList();
        return new LadderItem(id, inForce.name(), inForce.version(), versions);
    }
}
