package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.PromotionStandingRow.Look;
import io.careerledger.readiness.career.PromotionCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Days on which a promotion case stands alike.
 *
 * @param from the first of them
 * @param to the day after the last; {@link LocalDate#MAX} for good
 */
record PromotionSpan(LocalDate from, LocalDate to, Look look) {

    /** The spans that cover all days from the proposal on, in order. */
    static Set<PromotionSpan> of(PromotionCase promotion) {
        List<PromotionSpan> spans = new ArrayList<>();
        for (LocalDate day : PromotionDays.turns(promotion)) {
            Look look = PromotionDays.lookOn(promotion, day);
            if (spans.isEmpty() || !spans.getLast().look.equals(look)) {
                spans.add(new PromotionSpan(day, LocalDate.MAX, look));
            }
        }
        for (int index = 0; index + 1 < spans.size(); index++) {
            PromotionSpan span = spans.get(index);
            spans.set(index, new PromotionSpan(span.from, spans.get(index + 1).from, span.look));
        }
        return new LinkedHashSet<>(spans);
    }
}
