package io.careerledger.readiness.ladder;

import io.careerledger.events.Relation;
import java.util.EnumMap;
import java.util.Map;

/** Reads the numbers of the model, each where given over its default. */
final class ModelBinding {

    private ModelBinding() {}

    static ModelNumbers bind(Spot spot) {
        ObjectForm form = ObjectForm.of(
                spot,
                "priorGap",
                "priorWeight",
                "ratingSigma",
                "ratingHalfLifeDays",
                "outcomeHalfLifeDays",
                "metAt",
                "notMetAt",
                "mustHaveAt",
                "relationWeights",
                "verificationWeights",
                "unquantifiedSize");
        ModelNumbers defaults = ModelNumbers.DEFAULTS;
        ModelNumbers numbers = new ModelNumbers(
                form.number("priorGap", defaults.priorGap(), NumberRule.PRIOR_GAP),
                form.number("priorWeight", defaults.priorWeight(), NumberRule.PRIOR_WEIGHT),
                form.number("ratingSigma", defaults.ratingSigma(), NumberRule.SIGMA),
                form.number("ratingHalfLifeDays", defaults.ratingHalfLifeDays(), NumberRule.DAYS),
                form.number("outcomeHalfLifeDays", defaults.outcomeHalfLifeDays(), NumberRule.DAYS),
                form.number("metAt", defaults.metAt(), NumberRule.SHARE),
                form.number("notMetAt", defaults.notMetAt(), NumberRule.SHARE),
                form.number("mustHaveAt", defaults.mustHaveAt(), NumberRule.SHARE),
                merged(form, "relationWeights", Relation.class, defaults.relationWeights(), NumberRule.WEIGHT),
                merged(
                        form,
                        "verificationWeights",
                        Verification.class,
                        defaults.verificationWeights(),
                        NumberRule.SHARE),
                form.number("unquantifiedSize", defaults.unquantifiedSize(), NumberRule.SHARE));
        if (numbers.notMetAt() >= numbers.metAt()) {
            form.field("notMetAt").or(() -> form.field("metAt")).orElse(spot).fault("notMetAt must lie below metAt");
        }
        return numbers;
    }

    private static <E extends Enum<E>> Map<E, Double> merged(
            ObjectForm model, String name, Class<E> type, Map<E, Double> defaults, NumberRule rule) {
        Map<E, Double> weights = new EnumMap<>(defaults);
        model.field(name)
                .map(given -> ObjectForm.of(given, Spot.names(type).toArray(String[]::new)))
                .ifPresent(given -> {
                    for (E key : type.getEnumConstants()) {
                        weights.computeIfPresent(key, (_, weight) -> given.number(key.name(), weight, rule));
                    }
                });
        return weights;
    }
}
