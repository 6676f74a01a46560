package io.careerledger.query.promotion;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.Tier;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.PromotionStory;
import io.careerledger.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A line of people with promotion cases of every end, in a service that all tests of this package share. */
final class Stage {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final String FORMULA = "=HYPERLINK(\"http://example.com\";\"click\")";

    private static final LocalDate START = LocalDate.of(2022, 1, 10);

    final Career kay = Career.joined("Kay", "CPO", START, null);
    final Career dana = Career.joined("Dana", "DIRECTOR", START, kay.personId());
    final Career mia = Career.joined("Mia", "GPM", START, dana.personId());
    final Career lin = Career.joined("Lin", "SPM", START, mia.personId());
    final Career bo = Career.joined("Bo", "PM", START, mia.personId());
    final Career sam = Career.joined("Sam", "SPM", START, mia.personId());
    final Career ada = Career.joined("Ada", "PM", START, mia.personId());

    /** Of Ada: declined by the line above, against two reviewers who support it. */
    final PromotionStory declined;

    /** Of Ada: approved by a named decider, after the one declined. */
    final PromotionStory approved;

    /** Of Bo: open; Lin has reviewed it, Ada has not. */
    final PromotionStory open;

    /** Of Mia: open, proposed by the only one above her manager. */
    final PromotionStory stuck;

    /** Of Sam: withdrawn. */
    final PromotionStory withdrawn;

    /** Of Lin: deferred, with a rationale that looks like a formula. */
    final PromotionStory deferred;

    final RunningService service;

    private static final class Holder {
        private static final Stage STAGE = new Stage();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(STAGE.service::close));
        }
    }

    static Stage shared() {
        return Holder.STAGE;
    }

    /** One that a test may add to; it closes the service. */
    static Stage own() {
        return new Stage();
    }

    private Stage() {
        LocalDate first = LocalDate.of(2025, 3, 1);
        ada.rated("execution", 4, mia.personId(), first.minusDays(30))
                .rated("execution", 3, bo.personId(), first.minusDays(20))
                .rated("product-strategy", 2, lin.personId(), first.minusDays(10))
                .achieved(Tier.PRODUCT_AREA, first.minusDays(40), lin.personId());
        declined = PromotionStory.proposed(
                        ada, mia.personId(), "SPM", first, List.of(lin.personId(), bo.personId()), List.of(), null)
                .reviewed(lin.personId(), ReviewVerdict.OPPOSE, "too early for me", first.plusDays(2))
                .reviewed(bo.personId(), ReviewVerdict.SUPPORT, "leads already", first.plusDays(3))
                .reviewed(sam.personId(), ReviewVerdict.RECUSE, "we are close", first.plusDays(3))
                .reviewed(lin.personId(), ReviewVerdict.SUPPORT, "convinced by now", first.plusDays(4))
                .decided(
                        dana.personId(),
                        DecisionOutcome.DECLINED,
                        "Strategy is not shown yet",
                        "The bar on strategy is a must",
                        first.plusDays(9))
                .responded("I see it differently", first.plusDays(11));
        LocalDate second = LocalDate.of(2025, 10, 1);
        ada.rated("product-strategy", 4, lin.personId(), second.minusDays(10))
                .rated("product-strategy", 5, sam.personId(), second.minusDays(10));
        approved = PromotionStory.proposed(
                        ada,
                        mia.personId(),
                        "SPM",
                        second,
                        List.of(lin.personId(), bo.personId()),
                        List.of(kay.personId()),
                        declined.caseId())
                .reviewed(lin.personId(), ReviewVerdict.SUPPORT, "strategy is shown", second.plusDays(3))
                .reviewed(bo.personId(), ReviewVerdict.SUPPORT, "as before", second.plusDays(5))
                .decided(kay.personId(), DecisionOutcome.APPROVED, "Ready now", second.plusDays(19));
        change(second.plusDays(40));
        LocalDate third = LocalDate.of(2026, 2, 1);
        open = PromotionStory.proposed(
                        bo, mia.personId(), "SPM", third, List.of(lin.personId(), ada.personId()), List.of(), null)
                .reviewed(lin.personId(), ReviewVerdict.SUPPORT, "good", third.plusDays(2));
        stuck = PromotionStory.proposed(mia, kay.personId(), "DIRECTOR", third.minusDays(20));
        withdrawn = PromotionStory.proposed(sam, mia.personId(), "GPM", third.minusDays(60))
                .withdrawn("He asked for it", third.minusDays(50));
        deferred = PromotionStory.proposed(lin, mia.personId(), "GPM", third.minusDays(90))
                .reviewed(sam.personId(), ReviewVerdict.SUPPORT, "yes", third.minusDays(80))
                .reviewed(bo.personId(), ReviewVerdict.OPPOSE, "no", third.minusDays(80))
                .decided(dana.personId(), DecisionOutcome.DEFERRED, FORMULA, third.minusDays(70));
        service = RunningService.start(Instant.parse("2026-03-02T12:00:00Z"));
        service.publish(kay, dana, mia, lin, bo, sam, ada);
    }

    /** What the packet of the approved case rests on changes afterwards. */
    private void change(LocalDate day) {
        ada.with(new RatingWithdrawn(ada.personId(), rating(sam), "mixed her up", day));
        ada.rated("execution", 5, mia.personId(), day);
        ada.with(new OutcomeAttested(
                ada.personId(), outcome(), sam.personId(), AttestationVerdict.DISPUTE, "not hers alone", day));
        ada.with(new OutcomeRetracted(ada.personId(), outcome(), "wrong quarter", day.plusDays(1)));
        ada.achieved(Tier.FEATURE, day, bo.personId());
    }

    private UUID rating(Career rater) {
        return ada.events().stream()
                .filter(recorded -> recorded.event() instanceof SkillRated rated
                        && rated.raterId().equals(rater.personId()))
                .map(recorded -> ((SkillRated) recorded.event()).ratingId())
                .findFirst()
                .orElseThrow();
    }

    UUID outcome() {
        return ada.events().stream()
                .filter(recorded -> recorded.event() instanceof OutcomeRecorded)
                .map(recorded -> ((OutcomeRecorded) recorded.event()).outcomeId())
                .findFirst()
                .orElseThrow();
    }

    static String path(PromotionStory story) {
        return "/v1/promotions/" + story.caseId();
    }
}
