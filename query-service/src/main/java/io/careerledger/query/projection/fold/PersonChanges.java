package io.careerledger.query.projection.fold;

import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import io.careerledger.query.projection.table.Changes;
import io.careerledger.query.projection.table.ReportingLineRow;
import io.careerledger.query.projection.table.StoredEvent;
import io.careerledger.query.projection.table.StreamRow;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Turns what was applied to a stream into rows. */
public final class PersonChanges {

    private PersonChanges() {}

    /** The rows that change when a history goes on as the fold says. */
    public static Changes of(
            CareerHistory before, StreamFold fold, int partition, LocalDate today, LadderCatalog ladders) {
        CareerHistory history = fold.history();
        List<StoredEvent> applied = fold.applied();
        Changes changes = Changes.none();
        changes.events().addAll(applied);
        applied.stream().flatMap(TimelineRows::of).forEach(changes.timeline()::add);
        changes.streams().add(new StreamRow(history.personId(), partition, history.version()));
        changes.views().add(Views.of(history, partition, today, ladders));
        if (applied.stream().anyMatch(PersonChanges::movesLines)) {
            lines(history).forEach(changes.reportingLines()::add);
        }
        if (applied.stream().map(StoredEvent::event).anyMatch(TimelineRows::isAboutMentoring)) {
            changes.mentors().add(history.personId());
            changes.mentorships().addAll(MentorRows.mentorships(history));
            changes.sessions().addAll(MentorRows.sessions(history));
        }
        changes.promotions().add(PromotionRows.of(before, applied, partition));
        return changes;
    }

    private static Stream<ReportingLineRow> lines(CareerHistory history) {
        return history.employment().reportingLines().stream()
                .map(line -> new ReportingLineRow(
                        history.personId(), line.sequence(), line.effectiveOn(), line.managerId(), line.team()));
    }

    private static boolean movesLines(StoredEvent stored) {
        return switch (stored.event()) {
            case PersonAdded e -> true;
            case StartDateCorrected e -> true;
            case ReportingLineChanged e -> true;
            case PersonRejoined e -> true;
            default -> false;
        };
    }
}
