package io.careerledger.query.replay.run;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.query.replay.job.ReplayRequest;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.ReportingLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is in a manager's line on a day, direct and indirect, found in a pass of its own over the topic.
 *
 * <p>Reporting lines run across partitions, so that nobody can be chosen before all of them are known. The pass reads the
 * bodies of facts about employment alone; the one that follows then folds and judges only whom it is about.
 */
final class ManagersLine {

    private static final Set<Class<? extends CareerEvent>> ABOUT_EMPLOYMENT = Set.of(
            PersonAdded.class,
            StartDateCorrected.class,
            ReportingLineChanged.class,
            PersonLeft.class,
            DepartureWithdrawn.class,
            PersonRejoined.class,
            LevelChanged.class);

    private final Careers careers;
    private final ReplayRequest request;
    private final Deference deference;
    private final Set<String> types;
    private final Map<UUID, List<UUID>> reports = new HashMap<>();
    private final Set<UUID> included = new LinkedHashSet<>();

    private ManagersLine(Careers careers, ReplayRequest request, Deference deference) {
        this.careers = careers;
        this.request = request;
        this.deference = deference;
        this.types = ABOUT_EMPLOYMENT.stream()
                .map(type -> careers.codec().typeOf(type).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those below the manager whom the request is about: employed on its day, and on its ladder if it names one. */
    static List<UUID> below(
            UUID managerId, Careers careers, ReplayRequest request, ReplayCut cut, Deference deference, Halt halt) {
        ManagersLine line = new ManagersLine(careers, request, deference);
        for (int partition = 0; partition < cut.ends().size(); partition++) {
            line.read(cut, partition, halt);
        }
        return line.below(managerId);
    }

    /** The employment of one stream under way. */
    private static final class Employed {
        private CareerHistory history = CareerHistory.empty();
    }

    private final class EmploymentOnly implements PartitionFold.Folding<Employed> {

        @Override
        public Employed begin() {
            return new Employed();
        }

        @Override
        public boolean wants(String type) {
            return types.contains(type);
        }

        @Override
        public void add(Employed employed, RecordedEvent<CareerEvent> fact) {
            employed.history = employed.history.with(fact.event());
        }
    }

    private void read(ReplayCut cut, int partition, Halt halt) {
        PartitionFold<Employed> fold = new PartitionFold<>(
                careers.codec(), partition, new EmploymentOnly(), request.knownAt(), everybody -> true);
        careers.read(cut, partition, fold, halt, (records, events) -> deference.afterRecord(records, halt));
        fold.finish((personId, employed) -> note(personId, employed.history.employment()));
    }

    /** A line leads over whoever has left to those who report to her still: they are below the same manager. */
    private void note(UUID personId, Employment employment) {
        ReportingLine line = employment.reportingLineOn(request.asOf());
        if (line != null && line.managerId() != null) {
            reports.computeIfAbsent(line.managerId(), any -> new ArrayList<>()).add(personId);
        }
        LevelFact level = employment.levelOn(request.asOf());
        boolean onLadder =
                request.ladder() == null || (level != null && level.ladder().equals(request.ladder()));
        if (onLadder && employment.isEmployedOn(request.asOf())) {
            included.add(personId);
        }
    }

    private List<UUID> below(UUID managerId) {
        Set<UUID> met = new LinkedHashSet<>();
        Deque<UUID> ahead = new ArrayDeque<>(List.of(managerId));
        while (!ahead.isEmpty()) {
            directs(ahead.remove()).filter(met::add).forEach(ahead::add);
        }
        met.remove(managerId);
        met.retainAll(included);
        return List.copyOf(met);
    }

    private Stream<UUID> directs(UUID managerId) {
        return reports.getOrDefault(managerId, List.of()).stream();
    }
}
