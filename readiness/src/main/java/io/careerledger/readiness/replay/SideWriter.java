package io.careerledger.readiness.replay;

import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.replay.LevelOrder.LevelKey;
import io.careerledger.readiness.replay.Summary.DecisionCounts;
import io.careerledger.readiness.replay.Summary.LadderPeople;
import io.careerledger.readiness.replay.Summary.LevelGroup;
import io.careerledger.readiness.replay.Summary.LevelMatrix;
import io.careerledger.readiness.replay.Summary.UnmappedCompetency;
import io.careerledger.readiness.replay.Summary.UnplacedPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts one side of the summary together: the baseline's, or one scenario's. */
final class SideWriter {

    private static final Comparator<LadderUsed> BY_VERSION = Comparator.comparing(LadderUsed::id)
            .thenComparingInt(LadderUsed::version)
            .thenComparing(LadderUsed::hash);

    private final List<PersonTally> people;
    private final List<DecisionTally> decisions;
    private final LevelOrder order;
    private final int side;

    /**
     * @param side 0 for the baseline, from 1 for the scenarios
     */
    SideWriter(List<PersonTally> people, List<DecisionTally> decisions, LevelOrder order, int side) {
        this.people = people;
        this.decisions = decisions;
        this.order = order;
        this.side = side;
    }

    Summary.Side side(String name) {
        List<LadderPeople> ladders = ladders();
        List<UnplacedPerson> unplaced = unplaced();
        return new Summary.Side(
                name,
                ladders.size() == 1 ? ladders.getFirst().ladder().hash() : null,
                ladders,
                Distribution.of(people.stream().map(this::standing).toList()).verdicts(),
                side == 0 ? List.of() : matrix(),
                levels(),
                count(person -> standing(person).verdict() != baseline(person).verdict()),
                count(person -> standing(person).changed()),
                decisionCounts(),
                unplaced.size(),
                unplaced.stream().limit(Summary.MAX_UNPLACED).toList(),
                unmapped());
    }

    private StandingTally standing(PersonTally person) {
        return person.standings().get(side);
    }

    private static StandingTally baseline(PersonTally person) {
        return person.standings().getFirst();
    }

    private int count(Predicate<PersonTally> condition) {
        return (int) people.stream().filter(condition).count();
    }

    /** The rubrics that judged anybody, who may be at the top of one. */
    private List<LadderPeople> ladders() {
        SortedMap<LadderUsed, Integer> judged = new TreeMap<>(BY_VERSION);
        for (PersonTally person : people) {
            LadderUsed ladder = standing(person).ladder();
            if (ladder != null && standing(person).verdict() != Verdict.UNPLACED) {
                judged.merge(ladder, 1, Integer::sum);
            }
        }
        return judged.entrySet().stream()
                .map(entry -> new LadderPeople(entry.getKey(), entry.getValue()))
                .toList();
    }

    private SortedMap<LevelKey, List<PersonTally>> byLevel() {
        Map<LevelKey, List<PersonTally>> byLevel =
                people.stream().collect(Collectors.groupingBy(person -> new LevelKey(person.ladder(), person.level())));
        SortedMap<LevelKey, List<PersonTally>> ordered = new TreeMap<>(order);
        ordered.putAll(byLevel);
        return ordered;
    }

    private List<LevelGroup> levels() {
        return byLevel().entrySet().stream()
                .map(entry -> levelGroup(
                        entry.getKey(),
                        Distribution.of(
                                entry.getValue().stream().map(this::standing).toList())))
                .toList();
    }

    private static LevelGroup levelGroup(LevelKey key, Distribution of) {
        return new LevelGroup(key.ladder(), key.level(), of.people(), of.verdicts(), of.scores());
    }

    private List<LevelMatrix> matrix() {
        return byLevel().entrySet().stream()
                .map(entry -> new LevelMatrix(
                        entry.getKey().ladder(),
                        entry.getKey().level(),
                        entry.getValue().size(),
                        cells(entry.getValue())))
                .toList();
    }

    private Map<Verdict, Map<Verdict, Integer>> cells(List<PersonTally> group) {
        Map<Verdict, Map<Verdict, Integer>> cells = new EnumMap<>(Verdict.class);
        for (Verdict from : Verdict.values()) {
            cells.put(from, Distribution.none());
        }
        for (PersonTally person : group) {
            Objects.requireNonNull(cells.get(baseline(person).verdict()))
                    .merge(standing(person).verdict(), 1, Integer::sum);
        }
        return cells;
    }

    private DecisionCounts decisionCounts() {
        int judged = 0;
        int approvedNotReady = 0;
        int declinedReady = 0;
        for (DecisionTally decision : decisions) {
            Verdict verdict = decision.standings().get(side).verdict();
            judged += verdict == Verdict.UNPLACED ? 0 : 1;
            approvedNotReady += DecisionAnswer.isApprovedNotReady(decision.outcome(), verdict) ? 1 : 0;
            declinedReady += DecisionAnswer.isDeclinedReady(decision.outcome(), verdict) ? 1 : 0;
        }
        return new DecisionCounts(judged, approvedNotReady, declinedReady);
    }

    private List<UnplacedPerson> unplaced() {
        List<UnplacedPerson> unplaced = new ArrayList<>();
        for (PersonTally person : people) {
            Standing.Reason reason = standing(person).reason();
            if (reason != null) {
                unplaced.add(new UnplacedPerson(person.personId(), person.ladder(), person.level(), reason));
            }
        }
        return unplaced;
    }

    private List<UnmappedCompetency> unmapped() {
        SortedMap<String, UnmappedCompetency> unmapped = new TreeMap<>();
        for (PersonTally person : people) {
            SortedMap<String, Integer> setAside =
                    side == 0 ? new TreeMap<>() : person.setAside().get(side - 1);
            setAside.forEach((competency, ratings) -> unmapped.merge(
                    competency, new UnmappedCompetency(competency, ratings, ratings > 0 ? 1 : 0), SideWriter::plus));
        }
        return List.copyOf(unmapped.values());
    }

    private static UnmappedCompetency plus(UnmappedCompetency one, UnmappedCompetency other) {
        return new UnmappedCompetency(one.competency(), one.ratings() + other.ratings(), one.people() + other.people());
    }
}
