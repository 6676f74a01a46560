package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.Standing;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.PersonDetails;
import io.careerledger.readiness.career.ReportingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person stands in one and the same way: before her first day as she will join, after her last as she left.
 *
 * @param from the first of them; {@link LocalDate#MIN} for all days before
 * @param to the day after the last; {@link LocalDate#MAX} for all days after
 */
record StandingSpan(LocalDate from, LocalDate to, Standing standing) {

    /** Later days than dates of facts may name make no difference. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** The spans that cover all days, in order; none for a stream that no joining begins. */
    static List<StandingSpan> of(Employment employment) {
        List<StandingSpan> spans = new ArrayList<>();
        if (employment.startedOn() != null) {
            LocalDate from = LocalDate.MIN;
            while (!from.equals(LocalDate.MAX)) {
                LocalDate to = turnAfter(employment, from);
                add(spans, new StandingSpan(from, to, standing(employment, from)));
                from = to;
            }
        }
        return spans;
    }

    private static void add(List<StandingSpan> spans, StandingSpan next) {
        if (!spans.isEmpty() && spans.getLast().standing().equals(next.standing())) {
            StandingSpan last = spans.removeLast();
            spans.add(new StandingSpan(last.from(), next.to(), last.standing()));
        } else {
            spans.add(next);
        }
    }

    private static LocalDate turnAfter(Employment employment, LocalDate day) {
        LocalDate turn = employment.nextChangeAfter(day);
        return turn == null || turn.isAfter(LAST) ? LocalDate.MAX : turn;
    }

    private static Standing standing(Employment employment, LocalDate on) {
        LocalDate startedOn = require(employment.startedOn());
        LocalDate day = on.isBefore(startedOn) ? startedOn : employment.viewedOn(on);
        PersonDetails details = require(employment.detailsOn(day));
        LevelFact level = require(employment.levelOn(day));
        ReportingLine line = employment.reportingLineOn(day);
        return new Standing(
                details,
                level.ladder(),
                level.level(),
                level.effectiveOn(),
                line == null ? null : line.managerId(),
                line == null ? null : line.team(),
                startedOn,
                employment.leftBefore(on),
                employment.isEmployedOn(on));
    }

    private static <T> T require(@Nullable T known) {
        return Objects.requireNonNull(known, "no joining begins the stream");
    }
}
