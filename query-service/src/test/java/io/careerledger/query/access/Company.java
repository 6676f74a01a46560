package io.careerledger.query.access;

import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Relation;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.Tier;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.PromotionStory;
import io.careerledger.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Ada, and one person for each way of being tied to her; every one of them is called by her email. */
final class Company {

    static final LocalDate START = LocalDate.of(2024, 1, 15);

    /** The last day on which Ada reported to Tom. */
    static final LocalDate LAST_WITH_TOM = LocalDate.of(2024, 11, 30);

    final Career kay = Career.joined("Kay", "CPO", START, null);
    final Career dana = Career.joined("Dana", "DIRECTOR", START, kay.personId());
    final Career grace = Career.joined("Grace", "GPM", START, dana.personId());
    final Career tom = Career.joined("Tom", "GPM", START, kay.personId());
    final Career ada = Career.joined("Ada", "PM", START, tom.personId());
    final Career bo = Career.joined("Bo", "PM", START, grace.personId());
    /** Mentors Ada in execution. */
    final Career max = Career.joined("Max", "SPM", START, kay.personId());
    /** Is mentored by Ada. */
    final Career meg = Career.joined("Meg", "APM", START, kay.personId());
    /** Is asked about Ada's discovery and about one outcome of hers. */
    final Career fay = Career.joined("Fay", "SPM", START, kay.personId());
    /** Was asked about Ada, until yesterday. */
    final Career eve = Career.joined("Eve", "SPM", START, kay.personId());
    /** Reviews the open case. */
    final Career pat = Career.joined("Pat", "SPM", START, kay.personId());
    /** Reviewed the one declined. */
    final Career rex = Career.joined("Rex", "SPM", START, kay.personId());

    final PromotionStory declined;
    final PromotionStory open;
    final RunningService service;

    Company() {
        LocalDate spring = LocalDate.of(2024, 4, 1);
        ada.rated("execution", 4, bo.personId(), spring)
                .rated("execution", 2, max.personId(), spring)
                .with(rating("execution", 3, Relation.MANAGER, tom.personId(), spring))
                .with(rating("execution", 5, Relation.SELF, ada.personId(), spring))
                .rated("discovery", 4, bo.personId(), spring)
                .rated("discovery", 3, max.personId(), spring)
                .rated("discovery", 2, fay.personId(), spring)
                .achieved(Tier.PRODUCT_AREA, spring, bo.personId())
                .achieved(Tier.FEATURE, spring, bo.personId())
                .mentored(meg.personId(), spring, 2);
        declined = PromotionStory.proposed(
                        ada, tom.personId(), "SPM", spring, List.of(rex.personId()), List.of(dana.personId()), null)
                .reviewed(rex.personId(), ReviewVerdict.OPPOSE, "not yet, says Rex", spring.plusDays(1))
                .decided(dana.personId(), DecisionOutcome.DECLINED, "Strategy is not shown", spring.plusDays(9));
        ada.with(new ReportingLineChanged(ada.personId(), grace.personId(), "Core", LAST_WITH_TOM.plusDays(1)));
        open = PromotionStory.proposed(
                        ada,
                        grace.personId(),
                        "SPM",
                        LocalDate.of(2025, 3, 1),
                        List.of(pat.personId()),
                        List.of(),
                        declined.caseId())
                .reviewed(pat.personId(), ReviewVerdict.SUPPORT, "ready, says Pat", LocalDate.of(2025, 3, 2));
        ada.with(asks(fay, LocalDate.of(2025, 3, 10))).with(asks(eve, LocalDate.of(2025, 3, 9)));
        max.mentored(ada.personId(), spring, 1);
        service = RunningService.start(Instant.parse("2025-03-10T12:00:00Z"));
        service.publish(kay, dana, grace, tom, ada, bo, max, meg, fay, eve, pat, rex);
    }

    private SkillRated rating(String competency, int rating, Relation relation, UUID raterId, LocalDate on) {
        return new SkillRated(
                ada.personId(), UUID.randomUUID(), competency, rating, relation, raterId, "why", List.of(), on);
    }

    private FeedbackRequested asks(Career asked, LocalDate expiresOn) {
        return new FeedbackRequested(
                ada.personId(),
                UUID.randomUUID(),
                grace.personId(),
                asked.personId(),
                List.of("discovery"),
                List.of(outcome()),
                null,
                expiresOn,
                LocalDate.of(2025, 3, 1));
    }

    /** The first of Ada's outcomes. */
    UUID outcome() {
        return ada.events().stream()
                .map(RecordedEvent::event)
                .filter(OutcomeRecorded.class::isInstance)
                .map(OutcomeRecorded.class::cast)
                .findFirst()
                .orElseThrow()
                .outcomeId();
    }

    String path(String template) {
        return template.replace("ADA", ada.personId().toString())
                .replace("GRACE", grace.personId().toString())
                .replace("OPEN", open.caseId().toString())
                .replace("DECLINED", declined.caseId().toString());
    }

    static String email(String name) {
        return name + "@example.com";
    }
}
