package io.careerledger.readiness.ladder;

import io.careerledger.events.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one level, checked against the other levels and the competencies of its ladder. */
final class LevelBinding {

    private final ObjectForm form;
    private final List<String> competencyIds;
    private final List<String> levelIds;

    private LevelBinding(ObjectForm form, List<String> competencyIds, List<String> levelIds) {
        this.form = form;
        this.competencyIds = competencyIds;
        this.levelIds = levelIds;
    }

    static Level bind(Spot spot, List<String> competencyIds, List<String> levelIds) {
        ObjectForm form = ObjectForm.of(
                spot,
                "id",
                "name",
                "tier",
                "next",
                "focus",
                "responsibilities",
                "typicalYears",
                "compensation",
                "readyAt",
                "outcomeWeight",
                "referenceBenefit",
                "referencePercent",
                "verifiedNeeded",
                "mentoringWeight",
                "mentorshipsNeeded",
                "expectations");
        Level level = new LevelBinding(form, competencyIds, levelIds).level();
        if (isWeightless(level)) {
            spot.fault("no competency, outcomes or mentoring of this level has a weight: there is nothing to score");
        }
        return level;
    }

    private Level level() {
        String id = form.required("id", "", Spot::id);
        return new Level(
                id,
                form.requiredText("name", LadderLimits.MAX_NAME_LENGTH),
                form.required("tier", Tier.TASK, value -> value.constant(Tier.class)),
                form.given("next").map(value -> next(value, id)).orElse(null),
                form.optionalText("focus", LadderLimits.MAX_TEXT_LENGTH),
                form.optionalText("responsibilities", LadderLimits.MAX_TEXT_LENGTH),
                form.optionalText("typicalYears", LadderLimits.MAX_NAME_LENGTH),
                form.optionalText("compensation", LadderLimits.MAX_NAME_LENGTH),
                form.number("readyAt", Level.DEFAULT_READY_AT, NumberRule.SCORE),
                form.number("outcomeWeight", Level.DEFAULT_OUTCOME_WEIGHT, NumberRule.WEIGHT),
                form.number("referenceBenefit", Level.DEFAULT_REFERENCE_BENEFIT, NumberRule.BENEFIT),
                form.number("referencePercent", Level.DEFAULT_REFERENCE_PERCENT, NumberRule.PERCENT),
                form.whole("verifiedNeeded", Level.DEFAULT_VERIFIED_NEEDED, 0, LadderLimits.MAX_COUNT),
                form.number("mentoringWeight", Level.DEFAULT_MENTORING_WEIGHT, NumberRule.WEIGHT),
                form.whole("mentorshipsNeeded", Level.DEFAULT_MENTORSHIPS_NEEDED, 0, LadderLimits.MAX_COUNT),
                expectations());
    }

    /** Only upwards: so no chain of levels can run in a circle, and every chain ends at the last level. */
    private @Nullable String next(Spot value, String id) {
        String next = value.text(LadderLimits.MAX_ID_LENGTH);
        if (next != null && !levelIds.contains(next)) {
            value.fault(Printable.quoted(next) + " is no level of this ladder");
        } else if (next != null && levelIds.indexOf(next) <= levelIds.indexOf(id)) {
            value.fault("would lead in a circle: " + Printable.quoted(next) + " does not stand after this level");
        }
        return next;
    }

    private List<Expectation> expectations() {
        return form.field("expectations").map(ObjectForm::open).stream()
                .flatMap(given -> given.fields().entrySet().stream())
                .map(entry -> expectation(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Expectation expectation(String competency, Spot spot) {
        if (!competencyIds.contains(competency)) {
            spot.fault(Printable.quoted(competency) + " is no competency of this ladder");
        }
        ObjectForm given = ObjectForm.of(spot, "rating", "weight", "mustHave");
        return new Expectation(
                competency,
                given.required("rating", 1, value -> value.whole(1, 5)),
                given.number("weight", Expectation.DEFAULT_WEIGHT, NumberRule.WEIGHT),
                given.orElse("mustHave", false, Spot::flag));
    }

    private static boolean isWeightless(Level level) {
        double mentoring = level.mentorshipsNeeded() > 0 ? level.mentoringWeight() : 0;
        return level.outcomeWeight() + mentoring == 0
                && level.expectations().stream().allMatch(expectation -> expectation.weight() == 0);
    }
}
