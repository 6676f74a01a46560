package io.careerledger.query.projection.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a batch changes about promotion cases. Mutable: it is collected person by person.
 *
 * @param cases new ones
 * @param ends standings stored before that are known no longer
 * @param standings new ones
 */
public record PromotionChanges(List<PromotionCaseRow> cases, List<End> ends, List<PromotionStandingRow> standings) {

    /** That what is stored as still known of a case's days from {@code validFrom} on is known otherwise from an instant on. */
    public record End(UUID personId, UUID caseId, LocalDate validFrom, Instant knownTo) {}

    public static PromotionChanges none() {
        return new PromotionChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Takes in what another person changed. */
    public void add(PromotionChanges other) {
        cases.addAll(other.cases);
        ends.addAll(other.ends);
        standings.addAll(other.standings);
    }
}
