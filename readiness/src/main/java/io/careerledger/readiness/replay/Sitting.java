package io.careerledger.readiness.replay;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.Judgement;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.replay.Bar.Replaced;
import io.careerledger.readiness.replay.Standing.AtTop;
import io.careerledger.readiness.replay.Standing.Judged;
import io.careerledger.readiness.replay.Standing.Unplaced;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One person judged on one day, by the baseline first and then by as many scenarios as are asked.
 *
 * <p>What a scenario does not touch is not worked out again: a person for whom it asks the same of the same ratings has the
 * baseline's judgement, which is what the model would give again, to the last bit.
 */
final class Sitting {

    private final CareerHistory history;
    private final LocalDate day;
    private final LevelFact fact;
    private final @Nullable String target;
    private final @Nullable LadderVersion inForce;
    private final Map<String, List<Rating>> counting;
    private final Place place;
    private final @Nullable Judgement judgement;
    private final Standing baseline;

    /**
     * The ratings that count under a scenario.
     *
     * @param ratings by the competency that they count for
     * @param asInBaseline whether they are those of the baseline
     */
    record Counted(Map<String, List<Rating>> ratings, boolean asInBaseline) {}

    /**
     * @param day up to which facts count
     * @param fact her level on the day
     * @param target the level asked about, by its id on her ladder; null for the one after hers
     */
    Sitting(CareerHistory history, LocalDate day, LevelFact fact, @Nullable String target, LadderCatalog catalog) {
        this.history = history;
        this.day = day;
        this.fact = fact;
        this.target = target;
        this.inForce = catalog.inForce(fact.ladder(), day).orElse(null);
        this.counting = history.ratings().countingOn(day);
        this.place = Place.on(inForce, fact.level(), target);
        this.judgement = judged(place, counting);
        this.baseline = standing(place, judgement);
    }

    Standing baseline() {
        return baseline;
    }

    /** The ratings that count in the baseline, by competency. */
    Map<String, List<Rating>> counting() {
        return counting;
    }

    /** @param ratings that count under the scenario, see {@link #counting(Scenario)} */
    Comparison under(Scenario scenario, Counted ratings) {
        Place other = place(scenario.bar());
        Judgement judgedThere = isAsInBaseline(other, ratings) ? judgement : judged(other, ratings.ratings());
        Standing standing = standing(other, judgedThere);
        return new Comparison(standing, Changes.between(baseline, judgement, standing, judgedThere));
    }

    /**
     * Per competency without a place on the ladder that the scenario moves her to, how many of her ratings that leaves out.
     *
     * @param ratings that count under the scenario, see {@link #counting(Scenario)}
     */
    SortedMap<String, Integer> setAside(Scenario scenario, Counted ratings, Assessed assessed) {
        if (!(scenario.bar() instanceof Replaced replaced) || !isMoved(replaced)) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, Integer> setAside = new TreeMap<>();
        if (inForce != null) {
            assessed.lostFrom(inForce).forEach(competency -> setAside.put(competency, 0));
        }
        ratings.ratings().forEach((competency, given) -> {
            if (!assessed.has(competency)) {
                setAside.put(competency, given.size());
            }
        });
        return setAside;
    }

    private Place place(Bar bar) {
        return switch (bar) {
            case Bar.InForce same -> place;
            case Bar.Overridden overridden ->
                inForce == null ? place : Place.on(overridden.of(inForce), fact.level(), target);
            case Replaced replaced -> isMoved(replaced) ? placeOn(replaced) : place;
        };
    }

    private Place placeOn(Replaced replaced) {
        String level = replaced.level(fact.level());
        Place moved = Place.on(replaced.by(), level, target == null ? null : replaced.level(target));
        return moved instanceof Place.Nowhere nowhere
                ? new Place.Nowhere(replaced.by(), fact.level(), nowhere.reason())
                : moved;
    }

    private boolean isMoved(Replaced replaced) {
        return replaced.moves(fact.ladder(), fact.level());
    }

    /** The ratings that count under the scenario; counted anew only where it touches one. */
    Counted counting(Scenario scenario) {
        boolean mapped = scenario.bar() instanceof Replaced replaced
                && !replaced.competencies().isEmpty()
                && isMoved(replaced);
        if (!mapped && !scenario.exclusions().touch(history)) {
            return new Counted(counting, true);
        }
        return new Counted(history.ratings().countingOn(day, rating -> competency(rating, scenario)), false);
    }

    private @Nullable String competency(Rating rating, Scenario scenario) {
        if (scenario.exclusions().excludes(rating)) {
            return null;
        }
        return scenario.bar() instanceof Replaced replaced && isMoved(replaced)
                ? replaced.competency(rating.competency())
                : rating.competency();
    }

    private boolean isAsInBaseline(Place other, Counted ratings) {
        return ratings.asInBaseline()
                && other instanceof Place.Below one
                && place instanceof Place.Below two
                && one.asksTheSameAs(two);
    }

    private @Nullable Judgement judged(Place there, Map<String, List<Rating>> ratings) {
        return there instanceof Place.Below below
                ? ReadinessModel.judge(history, ratings, below.version().ladder(), below.target(), day)
                : null;
    }

    private static Standing standing(Place place, @Nullable Judgement judgement) {
        return switch (place) {
            case Place.Below below ->
                Judged.of(LadderUsed.of(below.version()), below.level(), Objects.requireNonNull(judgement));
            case Place.Top top -> new AtTop(LadderUsed.of(top.version()), top.level());
            case Place.Nowhere nowhere -> {
                LadderVersion version = nowhere.version();
                yield new Unplaced(version == null ? null : LadderUsed.of(version), nowhere.level(), nowhere.reason());
            }
        };
    }
}
