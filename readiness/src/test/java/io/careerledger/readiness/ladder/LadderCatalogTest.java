package io.careerledger.readiness.ladder;

import static io.careerledger.readiness.ladder.Documents.SMALLEST;
import static io.careerledger.readiness.ladder.Documents.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.LadderRef;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderCatalogTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-01T18:00:00Z");

    /** Version 2 starts before version 1; version 3 replaces version 1 from the same day on. */
    private final LadderCatalog catalog = LadderCatalog.empty()
            .with(version(1, "2026-06-01"), MORNING)
            .with(version(2, "2026-01-01"), NOON)
            .with(version(3, "2026-06-01"), EVENING);

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2", "2026-01-01, 2", "2026-05-31, 2", "2026-06-01, 3", "2030-01-01, 3"})
    void theGreatestStartUpToTheDayIsInForceAndOfEqualsTheLaterPublished(LocalDate day, int version) {
        assertThat(catalog.inForce("makers", day))
                .map(inForce -> inForce.ladder().version())
                .contains(version);
    }

    @ParameterizedTest
    @CsvSource({"07:59, 0", "08:00, 1", "11:59, 1", "12:00, 2", "18:00, 3"})
    void knowsWhatWasPublishedUpToTheInstant(String time, int versions) {
        LadderCatalog known = catalog.knownAt(Instant.parse("2026-03-01T" + time + ":00Z"));

        assertThat(known.publications("makers")).hasSize(versions);
        assertThat(known.ids()).hasSize(Math.min(1, versions));
    }

    @Test
    void beforeTheFirstStartTheEarliestStartHolds() {
        LadderCatalog known = catalog.knownAt(MORNING);

        assertThat(known.inForce("makers", LocalDate.of(2026, 5, 31)))
                .map(inForce -> inForce.ladder().version())
                .contains(1);
    }

    @Test
    void knowsNothingOfAnotherLadder() {
        assertThat(catalog.inForce("breakers", LocalDate.of(2026, 6, 1))).isEmpty();
        assertThat(catalog.version(new LadderRef("makers", 4))).isEmpty();
        assertThat(catalog.publications("breakers")).isEmpty();
    }

    @Test
    void thePublicationToldTwiceChangesNothing() {
        assertThat(catalog.with(version(2, "2026-01-01"), EVENING)).isSameAs(catalog);
    }

    @Test
    void refusesAnotherContentUnderAKnownVersion() {
        assertThatThrownBy(() -> catalog.with(version(2, "2026-01-02"), EVENING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("makers@2");
    }

    @Test
    void refusesAPublicationThatWouldRewriteTheOrder() {
        assertThatThrownBy(() -> catalog.with(version(4, "2027-01-01"), NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void extendingLeavesTheOriginalAsItWas() {
        catalog.with(version(4, "2027-01-01"), EVENING);

        assertThat(catalog.publications("makers")).hasSize(3);
        assertThat(LadderCatalog.empty().ids()).isEmpty();
    }

    private static LadderVersion version(int version, String effectiveFrom) {
        return LadderVersion.of(
                valid(SMALLEST.replace("version: 1", "version: " + version).replace("2026-01-01", effectiveFrom)));
    }
}
