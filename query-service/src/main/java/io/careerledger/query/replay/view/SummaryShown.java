package io.careerledger.query.replay.view;

import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.view.Pseudonyms.Of;
import io.careerledger.query.replay.view.ShownGroups.Dimension;
import io.careerledger.query.replay.view.SummaryView.Withheld;
import io.careerledger.readiness.replay.Summary;
import io.careerledger.readiness.replay.Summary.LevelGroup;
import io.careerledger.readiness.replay.Summary.RaterLeniency;
import io.careerledger.readiness.replay.Summary.Scores;
import io.careerledger.readiness.replay.Summary.Side;
import io.careerledger.readiness.replay.Summary.UnplacedPerson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Makes of a summary what a caller may see: without names there are pseudonyms in it, and small groups are left out. */
final class SummaryShown {

    private final Question question;
    private final Summary summary;
    private final @Nullable ShownGroups groups;
    private final LargestGroups largest;

    SummaryShown(Question question, Summary summary, Groups groups, LargestGroups largest) {
        this.question = question;
        this.summary = summary;
        this.groups = groups.shown();
        this.largest = largest;
    }

    /** Everybody whom it names. */
    Set<UUID> mentioned() {
        Set<UUID> mentioned = new HashSet<>();
        summary.raters().forEach(rater -> mentioned.add(rater.raterId()));
        mentioned.addAll(largest.managers());
        summary.scenarios().stream()
                .flatMap(side -> side.unplacedPeople().stream())
                .forEach(person -> mentioned.add(person.personId()));
        return mentioned;
    }

    /** @param names of whoever may be named */
    SummaryView view(Map<UUID, String> names) {
        Replay replay = question.replay();
        List<SideView> scenarios = new ArrayList<>();
        for (Side side : summary.scenarios()) {
            int scenario = scenarios.size() + 1;
            scenarios.add(side(side, scenario, question.nameOf(scenario)));
        }
        return new SummaryView(
                question.id(),
                new ShownRequest(replay, question.sight()).name(),
                replay.request().asOf(),
                replay.request().knownAt(),
                replay.cut(),
                summary.people(),
                showsDecisions() ? (Integer) summary.decisions() : null,
                replay.progress().events(),
                replay.elapsedMs(),
                replay.resultHash(),
                side(summary.baseline(), 0, Question.BASELINE),
                scenarios,
                summary.raters().stream().map(this::rater).toList(),
                summary.ratersCompared(),
                names,
                groups == null ? null : withheld(groups));
    }

    private boolean showsDecisions() {
        return groups == null || summary.decisions() >= ShownGroups.LEAST;
    }

    private Withheld withheld(ShownGroups shown) {
        return new Withheld(
                count(shown, Dimension.LEVEL), count(shown, Dimension.MANAGER), count(shown, Dimension.TEAM));
    }

    private static Withheld.GroupCount count(ShownGroups shown, Dimension dimension) {
        return new Withheld.GroupCount(shown.withheldGroups(dimension), shown.withheldPeople(dimension));
    }

    private SideView side(Side side, int scenario, String name) {
        return new SideView(
                name,
                side.ladderHash(),
                only(side.ladders(), ladder -> ladder.people()),
                side.verdicts(),
                side.matrix().stream()
                        .filter(level -> shows(level.ladder(), level.level()))
                        .toList(),
                side.byLevel().stream()
                        .filter(level -> shows(level.ladder(), level.level()))
                        .map(this::level)
                        .toList(),
                largest.of(scenario, GroupKind.MANAGER).stream()
                        .map(GroupItem::byManager)
                        .toList(),
                largest.total(scenario, GroupKind.MANAGER),
                largest.of(scenario, GroupKind.TEAM).stream()
                        .map(GroupItem::byTeam)
                        .toList(),
                largest.total(scenario, GroupKind.TEAM),
                side.flips(),
                side.changed(),
                showsDecisions() ? side.decisions() : null,
                side.unplaced(),
                side.unplacedPeople().stream()
                        .filter(person -> shows(person.ladder(), person.level()))
                        .map(this::person)
                        .toList(),
                side.unmappedCompetencies());
    }

    private boolean shows(String ladder, String level) {
        return groups == null || groups.showsLevel(ladder, level);
    }

    private <T> List<T> only(List<T> items, ToIntFunction<T> people) {
        return items.stream()
                .filter(item -> groups == null || people.applyAsInt(item) >= ShownGroups.LEAST)
                .toList();
    }

    private LevelGroup level(LevelGroup group) {
        return new LevelGroup(group.ladder(), group.level(), group.people(), group.verdicts(), scores(group.scores()));
    }

    /** Of a group not everybody may have a score. */
    private @Nullable Scores scores(@Nullable Scores scores) {
        return groups == null || (scores != null && scores.people() >= ShownGroups.LEAST) ? scores : null;
    }

    private UnplacedPerson person(UnplacedPerson person) {
        return new UnplacedPerson(
                question.sight().id(Of.PERSON, person.personId()), person.ladder(), person.level(), person.reason());
    }

    private RaterLeniency rater(RaterLeniency rater) {
        return new RaterLeniency(question.sight().id(Of.PERSON, rater.raterId()), rater.pairs(), rater.mean());
    }
}
