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

    /** The rows that change when these facts, the last of the history, are new. */
    public static Changes of(
            CareerHistory history, List<StoredEvent> applied, int partition, LocalDate today, LadderCatalog ladders) {
        Changes changes = Changes.none();
        changes.events().addAll(applied);
        applied.stream().flatMap(TimelineRows::of).forEach(changes.timeline()::add);
        changes.streams().add(new StreamRow(history.personId(), partition, history.version()));
        changes.moved().addAll(MovedRows.of(applied, partition));
        changes.views().add(Views.of(history, partition, today, ladders));
        if (applied.stream().anyMatch(PersonChanges::movesLines)) {
            lines(history).forEach(changes.reportingLines()::add);
        }
        if (applied.stream().map(StoredEvent::event).anyMatch(TimelineRows::isAboutMentoring)) {
            changes.mentors().add(history.personId());
            changes.mentorships().addAll(MentorRows.mentorships(history));
            changes.sessions().addAll(MentorRows.sessions(history));
        }
        return changes;
    }

    private static Stream<ReportingLineRow> lines(CareerHistory history) {
        return history.employment().reportingLines().stream()
                .map(line -> new ReportingLineRow(
                        history.personId(), line.sequence(), line.effectiveOn(), line.managerId(), line.team()));
    }

    static boolean movesLines(StoredEvent stored) {
        return switch (stored.event()) {
            case PersonAdded e -> true;
            case StartDateCorrected e -> true;
            case ReportingLineChanged e -> true;
            case PersonRejoined e -> true;
            default -> false;
        };
    }
}
