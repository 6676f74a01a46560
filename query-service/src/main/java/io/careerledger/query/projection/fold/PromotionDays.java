package io.careerledger.query.projection.fold;

import io.careerledger.events.ReviewVerdict;
import io.careerledger.query.projection.table.PromotionStandingRow.Look;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.career.PromotionDecision;
import io.careerledger.readiness.career.PromotionPanel;
import io.careerledger.readiness.career.PromotionReview;
import io.careerledger.readiness.career.PromotionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a promotion case looks on a day by what is known of it, and on which days that may change. */
final class PromotionDays {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PromotionDays() {}

    /** The proposal's, and every later one on which something takes effect. */
    static NavigableSet<LocalDate> turns(PromotionCase promotion) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        turns.add(promotion.proposedOn());
        Stream.of(
                        promotion.panels().stream().map(PromotionPanel::effectiveOn),
                        promotion.reviews().stream().map(PromotionReview::reviewedOn),
                        Stream.ofNullable(promotion.decision()).map(PromotionDecision::decidedOn),
                        Stream.ofNullable(promotion.withdrawnOn()),
                        Stream.ofNullable(promotion.respondedOn()))
                .flatMap(days -> days)
                .filter(day -> day.isAfter(promotion.proposedOn()))
                .forEach(turns::add);
        return turns;
    }

    static Look lookOn(PromotionCase promotion, LocalDate day) {
        PromotionState state = promotion.stateOn(day);
        PromotionPanel panel = panelOn(promotion, day);
        Map<UUID, ReviewVerdict> stands = standsOn(promotion, day);
        PromotionDecision made = promotion.decision();
        PromotionDecision decision = made == null || made.decidedOn().isAfter(day) ? null : made;
        return new Look(
                state.name(),
                JSON.writeValueAsString(panel.reviewers()),
                JSON.writeValueAsString(panel.deciders()),
                JSON.writeValueAsString(state.isOpen() ? awaited(panel, stands) : List.of()),
                JSON.writeValueAsString(recused(stands)),
                count(stands, ReviewVerdict.SUPPORT),
                count(stands, ReviewVerdict.OPPOSE),
                count(stands, ReviewVerdict.ABSTAIN),
                of(decision, PromotionDecision::deciderId),
                of(decision, PromotionDecision::decidedOn),
                of(decision, PromotionDecision::sequence),
                of(decision, PromotionDecision::overridden),
                of(decision, PromotionDecision::levelEffectiveOn),
                of(decision, PromotionDecision::reviewOn),
                until(promotion.withdrawnOn(), day),
                until(promotion.respondedOn(), day));
    }

    /** The one named last by then; the proposal's before any change of it. */
    private static PromotionPanel panelOn(PromotionCase promotion, LocalDate day) {
        PromotionPanel holding = promotion.panels().getFirst();
        for (PromotionPanel panel : promotion.panels()) {
            if (!panel.effectiveOn().isAfter(day) && !panel.effectiveOn().isBefore(holding.effectiveOn())) {
                holding = panel;
            }
        }
        return holding;
    }

    /** Of each reviewer the last stand by then; a recusal is final. */
    private static Map<UUID, ReviewVerdict> standsOn(PromotionCase promotion, LocalDate day) {
        Map<UUID, ReviewVerdict> stands = new TreeMap<>();
        for (PromotionReview review : promotion.reviews()) {
            if (!review.reviewedOn().isAfter(day)) {
                stands.merge(
                        review.reviewerId(),
                        review.verdict(),
                        (earlier, later) -> earlier == ReviewVerdict.RECUSE ? earlier : later);
            }
        }
        return stands;
    }

    private static List<UUID> awaited(PromotionPanel panel, Map<UUID, ReviewVerdict> stands) {
        return panel.reviewers().stream()
                .filter(Predicate.not(stands::containsKey))
                .toList();
    }

    private static List<UUID> recused(Map<UUID, ReviewVerdict> stands) {
        return stands.keySet().stream()
                .filter(reviewer -> stands.get(reviewer) == ReviewVerdict.RECUSE)
                .toList();
    }

    private static int count(Map<UUID, ReviewVerdict> stands, ReviewVerdict verdict) {
        return (int) stands.values().stream().filter(stand -> stand == verdict).count();
    }

    private static <T> @Nullable T of(
            @Nullable PromotionDecision decision, Function<PromotionDecision, @Nullable T> said) {
        return decision == null ? null : said.apply(decision);
    }

    private static @Nullable LocalDate until(@Nullable LocalDate date, LocalDate day) {
        return date == null || date.isAfter(day) ? null : date;
    }
}
