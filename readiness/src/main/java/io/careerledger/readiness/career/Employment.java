package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a person was employed, at which level, under whom and as who.
 *
 * <p>Of several facts about one of these the one with the greatest (effective date, stream order) up to a day holds on it.
 */
public final class Employment {

    static final Employment NONE =
            new Employment(FactList.empty(), FactList.empty(), FactList.empty(), null, FactList.empty());

    private final FactList<Spell> spells;
    private final FactList<LevelFact> levels;
    private final FactList<ReportingLine> lines;
    private final @Nullable PersonDetails joinedAs;
    private final FactList<DetailsChange> detailsChanges;

    private Employment(
            FactList<Spell> spells,
            FactList<LevelFact> levels,
            FactList<ReportingLine> lines,
            @Nullable PersonDetails joinedAs,
            FactList<DetailsChange> detailsChanges) {
        this.spells = spells;
        this.levels = levels;
        this.lines = lines;
        this.joinedAs = joinedAs;
        this.detailsChanges = detailsChanges;
    }

    /** The times of employment, in the order in which they were recorded. */
    public List<Spell> spells() {
        return spells;
    }

    /** The first day of the first employment, as last corrected; null for a stream without any. */
    public @Nullable LocalDate startedOn() {
        LocalDate earliest = null;
        for (Spell spell : spells) {
            if (earliest == null || spell.startedOn().isBefore(earliest)) {
                earliest = spell.startedOn();
            }
        }
        return earliest;
    }

    /** Whether the person's first day is the day asked about, or before it. */
    public boolean joinedBy(LocalDate day) {
        LocalDate startedOn = startedOn();
        return startedOn != null && !day.isBefore(startedOn);
    }

    public boolean isEmployedOn(LocalDate day) {
        for (Spell spell : spells) {
            if (spell.includes(day)) {
                return true;
            }
        }
        return false;
    }

    /** The last day of the employment that had ended before the day, when none was running on it; else null. */
    public @Nullable LocalDate leftBefore(LocalDate day) {
        LocalDate latest = null;
        for (Spell spell : spells) {
            if (spell.includes(day)) {
                return null;
            }
            LocalDate leftOn = spell.leftOn();
            if (leftOn != null && leftOn.isBefore(day) && (latest == null || leftOn.isAfter(latest))) {
                latest = leftOn;
            }
        }
        return latest;
    }

    /** The day that a question about {@code asOf} is answered for: a person's own views stop at the day she left. */
    public LocalDate viewedOn(LocalDate asOf) {
        LocalDate leftOn = leftBefore(asOf);
        return leftOn == null ? asOf : leftOn;
    }

    /** The level fact that holds on the day; null before the first one. */
    public @Nullable LevelFact levelOn(LocalDate day) {
        return EffectiveFact.holdingOn(day, levels);
    }

    /** Every level fact so far, scheduled ones included, by (effective date, stream order). */
    public List<LevelFact> levelFacts() {
        List<LevelFact> sorted = new ArrayList<>(levels);
        sorted.sort(Comparator.comparing(LevelFact::effectiveOn));
        return sorted;
    }

    /** The level fact with the greatest (effective date, stream order), scheduled ones included; null without any. */
    public @Nullable LevelFact lastLevelFact() {
        return levelOn(LocalDate.MAX);
    }

    /** Every reporting line so far, scheduled ones included, in stream order. */
    public List<ReportingLine> reportingLines() {
        return lines;
    }

    /** Manager and team on the day; null before the first day. */
    public @Nullable ReportingLine reportingLineOn(LocalDate day) {
        return EffectiveFact.holdingOn(day, lines);
    }

    /** The first day after this one on which anything said here changes by what is known; null when nothing will. */
    public @Nullable LocalDate nextChangeAfter(LocalDate day) {
        Stream<LocalDate> turns = Stream.of(
                        spells.stream().map(Spell::startedOn),
                        spells.stream()
                                .map(Spell::leftOn)
                                .flatMap(Stream::ofNullable)
                                .map(leftOn -> leftOn.plusDays(1)),
                        levels.stream().map(LevelFact::effectiveOn),
                        lines.stream().map(ReportingLine::effectiveOn),
                        detailsChanges.stream().map(DetailsChange::effectiveOn))
                .flatMap(Function.identity());
        return turns.filter(turn -> turn.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Name, email and the like on the day; null for a stream in which nobody joined. */
    public @Nullable PersonDetails detailsOn(LocalDate day) {
        PersonDetails details = joinedAs;
        if (details == null || detailsChanges.isEmpty()) {
            return details;
        }
        List<DetailsChange> sorted = new ArrayList<>(detailsChanges);
        sorted.sort(Comparator.comparing(DetailsChange::effectiveOn));
        for (DetailsChange change : sorted) {
            if (!change.effectiveOn().isAfter(day)) {
                details = change.appliedTo(details);
            }
        }
        return details;
    }

    Employment added(PersonAdded event, int sequence) {
        LocalDate from = event.effectiveOn();
        PersonDetails details =
                new PersonDetails(event.name(), event.email(), event.source(), event.externalId(), event.entryPath());
        return new Employment(
                spells.with(new Spell(from, null)),
                levels.with(levelFact(event.ladder(), event.level(), from, sequence)),
                lines.with(line(event.managerId(), event.team(), from, sequence)),
                details,
                detailsChanges);
    }

    Employment rejoined(PersonRejoined event, int sequence) {
        LocalDate from = event.effectiveOn();
        return new Employment(
                spells.with(new Spell(from, null)),
                levels.with(levelFact(event.ladder(), event.level(), from, sequence)),
                lines.with(line(event.managerId(), event.team(), from, sequence)),
                joinedAs,
                detailsChanges);
    }

    Employment detailsChanged(PersonDetailsChanged event) {
        return new Employment(spells, levels, lines, joinedAs, detailsChanges.with(DetailsChange.of(event)));
    }

    Employment lineChanged(ReportingLineChanged event, int sequence) {
        ReportingLine line = line(event.managerId(), event.team(), event.effectiveOn(), sequence);
        return new Employment(spells, levels, lines.with(line), joinedAs, detailsChanges);
    }

    Employment levelChanged(LevelChanged event, int sequence) {
        LevelFact fact = new LevelFact(
                event.toLadder().intern(),
                event.toLevel().intern(),
                event.effectiveOn(),
                event.kind(),
                event.caseId(),
                sequence);
        return new Employment(spells, levels.with(fact), lines, joinedAs, detailsChanges);
    }

    /** Moves the joining and what it said of level, manager and team. */
    Employment startCorrected(LocalDate startedOn) {
        if (spells.isEmpty()) {
            return this;
        }
        return new Employment(
                spells.withReplaced(0, spells.getFirst().startingOn(startedOn)),
                levels.withReplaced(0, levels.getFirst().effectiveOn(startedOn)),
                lines.withReplaced(0, lines.getFirst().effectiveOn(startedOn)),
                joinedAs,
                detailsChanges);
    }

    /** A second departure could only be an earlier one: nothing happens after the last day. */
    Employment left(LocalDate leftOn) {
        LocalDate known = spells.isEmpty() ? null : spells.getLast().leftOn();
        if (spells.isEmpty() || (known != null && known.isBefore(leftOn))) {
            return this;
        }
        FactList<Spell> changed =
                spells.withReplaced(spells.size() - 1, spells.getLast().leftOn(leftOn));
        return new Employment(changed, levels, lines, joinedAs, detailsChanges);
    }

    Employment departureWithdrawn() {
        FactList<Spell> changed = spells.withLastChanged(Employment::isOver, spell -> spell.leftOn(null));
        return new Employment(changed, levels, lines, joinedAs, detailsChanges);
    }

    /** The latest departure that was not withdrawn; null when there is none. */
    public @Nullable LocalDate lastLeftOn() {
        Spell over = spells.last(Employment::isOver);
        return over == null ? null : over.leftOn();
    }

    private static boolean isOver(Spell spell) {
        return spell.leftOn() != null;
    }

    private static LevelFact levelFact(String ladder, String level, LocalDate from, int sequence) {
        return new LevelFact(ladder.intern(), level.intern(), from, null, null, sequence);
    }

    private static ReportingLine line(@Nullable UUID managerId, @Nullable String team, LocalDate from, int sequence) {
        return new ReportingLine(managerId, team == null ? null : team.intern(), from, sequence);
    }
}
