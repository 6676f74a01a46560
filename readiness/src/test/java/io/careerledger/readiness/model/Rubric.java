package io.careerledger.readiness.model;

import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.Expectation;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.ladder.ModelNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A ladder of two levels as tests write it: {@code PM}, then {@code SPM} at tier FEATURE with what is asked for here. */
public final class Rubric {

    private final List<Expectation> expectations = new ArrayList<>();
    private ModelNumbers model = ModelNumbers.DEFAULTS;
    private LocalDate effectiveFrom = LocalDate.of(1950, 1, 1);
    private int version = 1;
    private @Nullable String lowest;
    private double readyAt;
    private double outcomeWeight;
    private int verifiedNeeded;
    private double mentoringWeight;
    private int mentorshipsNeeded;

    public Rubric expects(String competency, int rating) {
        return expects(competency, rating, 1, false);
    }

    Rubric mustHave(String competency, int rating) {
        return expects(competency, rating, 1, true);
    }

    Rubric expects(String competency, int rating, double weight, boolean mustHave) {
        expectations.add(new Expectation(competency, rating, weight, mustHave));
        return this;
    }

    Rubric readyAt(double score) {
        readyAt = score;
        return this;
    }

    public Rubric outcomes(double weight, int verified) {
        outcomeWeight = weight;
        verifiedNeeded = verified;
        return this;
    }

    public Rubric mentoring(double weight, int needed) {
        mentoringWeight = weight;
        mentorshipsNeeded = needed;
        return this;
    }

    public Rubric version(int number, LocalDate from) {
        version = number;
        effectiveFrom = from;
        return this;
    }

    /** A level below {@code PM} that expects nothing. */
    public Rubric startingBelow(String level) {
        lowest = level;
        return this;
    }

    Rubric thresholds(double metAt, double notMetAt, double mustHaveAt) {
        return model(model.priorGap(), metAt, notMetAt, mustHaveAt);
    }

    Rubric priorGap(double gap) {
        return model(gap, model.metAt(), model.notMetAt(), model.mustHaveAt());
    }

    Rubric relationWeight(Relation relation, double weight) {
        Map<Relation, Double> weights = new EnumMap<>(model.relationWeights());
        weights.put(relation, weight);
        return model(weights, model.priorGap(), model.metAt(), model.notMetAt(), model.mustHaveAt());
    }

    public LadderVersion publish() {
        List<Competency> competencies = expectations.stream()
                .map(Expectation::competency)
                .map(id -> new Competency(id, id, null, new TreeMap<>()))
                .toList();
        List<Level> levels = new ArrayList<>(List.of(level("PM", List.of()), level("SPM", expectations)));
        if (lowest != null) {
            levels.addFirst(level(lowest, List.of()));
        }
        return LadderVersion.of(new Ladder(
                CareerStream.LADDER,
                version,
                "Rubric",
                effectiveFrom,
                "USD",
                new TreeMap<>(),
                null,
                2,
                3,
                model,
                competencies,
                levels));
    }

    private Level level(String id, List<Expectation> asked) {
        return new Level(
                id,
                id,
                Tier.FEATURE,
                null,
                null,
                null,
                null,
                null,
                readyAt,
                outcomeWeight,
                100_000,
                5,
                verifiedNeeded,
                mentoringWeight,
                mentorshipsNeeded,
                asked);
    }

    private Rubric model(double priorGap, double metAt, double notMetAt, double mustHaveAt) {
        return model(model.relationWeights(), priorGap, metAt, notMetAt, mustHaveAt);
    }

    private Rubric model(
            Map<Relation, Double> relationWeights, double priorGap, double metAt, double notMetAt, double mustHaveAt) {
        model = new ModelNumbers(
                priorGap,
                model.priorWeight(),
                model.ratingSigma(),
                model.ratingHalfLifeDays(),
                model.outcomeHalfLifeDays(),
                metAt,
                notMetAt,
                mustHaveAt,
                relationWeights,
                model.verificationWeights(),
                model.unquantifiedSize());
        return this;
    }
}
