package io.careerledger.events.wire;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.*;
import io.careerledger.events.CriterionReview;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.EntryPath;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LadderEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LedgerEvent;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Metric;
import io.careerledger.events.Money;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Relation;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.SourceLink;
import io.careerledger.events.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One fact of every kind with all there can be in it, and one with no more than there must be. */
final class Samples {

    static final UUID ADA = id(1);
    static final UUID GRACE = id(2);
    static final UUID LIN = id(3);
    static final UUID OUTCOME = id(10);
    static final UUID RATING = id(20);
    static final UUID CASE = id(30);
    static final UUID MENTORSHIP = id(40);
    static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private static final JsonMapper JSON = WireJson.mapper();

    /** A fact, and which of the golden files of its type holds it. */
    record Sample(String variant, LedgerEvent event) {

        RecordedEvent<LedgerEvent> recorded() {
            return new RecordedEvent<>(
                    9_007_199_254_740_993L,
                    event.streamId(),
                    41,
                    id(99),
                    Instant.parse("2024-03-01T23:59:59.000010Z"),
                    ServiceUser.HR.id(),
                    event instanceof LadderEvent ? null : new LadderRef("product-management", 3),
                    variant.equals("full") ? "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" : null,
                    event);
        }

        @Override
        public String toString() {
            return event.getClass().getSimpleName() + " " + variant;
        }
    }

    private Samples() {}

    static List<Sample> all() {
        return List.of(
                full(new PersonAdded(
                        ADA,
                        "Ada Lovelace-Ünal 数",
                        "ada@example.com",
                        "workday",
                        "E-1815",
                        "product-management",
                        "PM",
                        GRACE,
                        "Engines",
                        EntryPath.APM_PROGRAMME,
                        DAY)),
                sparse(new PersonAdded(
                        ADA, "Ada", null, null, null, "product-management", "PM", null, null, null, DAY)),
                full(new PersonDetailsChanged(
                        ADA, "Ada King", "ada@king.example", "workday", "E-2", EntryPath.DIRECT_HIRE, "Married", DAY)),
                sparse(new PersonDetailsChanged(ADA, null, null, null, null, null, null, DAY)),
                full(new StartDateCorrected(ADA, "The contract says so", LocalDate.of(1950, 1, 1))),
                sparse(new StartDateCorrected(ADA, null, DAY)),
                full(new ReportingLineChanged(ADA, GRACE, "Engines", DAY)),
                sparse(new ReportingLineChanged(ADA, null, null, DAY)),
                full(new PersonLeft(ADA, "New horizons", DAY)),
                sparse(new PersonLeft(ADA, null, DAY)),
                full(new DepartureWithdrawn(ADA, "She stays", DAY)),
                full(new PersonRejoined(ADA, "product-management", "SPM", GRACE, "Engines", DAY)),
                sparse(new PersonRejoined(ADA, "product-management", "SPM", null, null, DAY)),
                full(new LevelChanged(
                        ADA,
                        "product-management",
                        "PM",
                        "ai-product-management",
                        "SPM",
                        LevelChangeKind.PROMOTION,
                        CASE,
                        "Approved",
                        DAY)),
                sparse(new LevelChanged(
                        ADA,
                        "product-management",
                        "SPM",
                        "product-management",
                        "PM",
                        LevelChangeKind.CORRECTION,
                        null,
                        "Recorded wrongly",
                        DAY)),
                full(outcome()),
                sparse(new OutcomeRecorded(
                        ADA,
                        OUTCOME,
                        "Shipped",
                        null,
                        Tier.TASK,
                        List.of(),
                        null,
                        null,
                        null,
                        BigDecimal.ONE,
                        false,
                        null,
                        List.of(),
                        DAY)),
                full(new OutcomeAttested(ADA, OUTCOME, GRACE, AttestationVerdict.DISPUTE, "Not hers alone", DAY)),
                sparse(new OutcomeAttested(ADA, OUTCOME, GRACE, AttestationVerdict.CORROBORATE, null, DAY)),
                full(new OutcomeRetracted(ADA, OUTCOME, "Counted twice", DAY)),
                full(new SkillRated(
                        ADA,
                        RATING,
                        "product-strategy",
                        5,
                        Relation.MANAGER,
                        GRACE,
                        "Set the direction",
                        List.of(OUTCOME, id(11)),
                        DAY)),
                sparse(new SkillRated(ADA, RATING, "execution", 1, Relation.SELF, ADA, "", List.of(), DAY)),
                full(new RatingWithdrawn(ADA, RATING, "Wrong person", DAY)),
                full(new FeedbackRequested(
                        ADA,
                        id(50),
                        GRACE,
                        LIN,
                        List.of("ownership", "execution"),
                        List.of(OUTCOME),
                        "You saw the launch",
                        LocalDate.of(2024, 3, 30),
                        DAY)),
                sparse(new FeedbackRequested(
                        ADA, id(50), GRACE, LIN, List.of(), List.of(OUTCOME), null, LocalDate.of(2024, 3, 30), DAY)),
                full(new FeedbackRequestWithdrawn(ADA, id(50), LIN, "Asked by mistake", DAY)),
                full(new PromotionProposed(
                        ADA,
                        CASE,
                        GRACE,
                        "GPM",
                        "She leads already",
                        "Two years at the bar",
                        id(31),
                        List.of(LIN),
                        List.of(GRACE, id(4)),
                        packet(),
                        DAY)),
                sparse(new PromotionProposed(
                        ADA, CASE, GRACE, "SPM", "Ready", null, null, List.of(), List.of(), packet(), DAY)),
                full(new PromotionPanelChanged(ADA, CASE, List.of(LIN), List.of(GRACE), DAY)),
                sparse(new PromotionPanelChanged(ADA, CASE, List.of(), List.of(), DAY)),
                full(new PromotionReviewed(
                        ADA,
                        CASE,
                        id(32),
                        LIN,
                        ReviewVerdict.SUPPORT,
                        "Convincing",
                        List.of(
                                new CriterionReview("ownership", ReviewVerdict.SUPPORT, "Owned the outage"),
                                new CriterionReview("data-analytics", ReviewVerdict.ABSTAIN, null)),
                        DAY)),
                sparse(new PromotionReviewed(ADA, CASE, id(32), LIN, ReviewVerdict.RECUSE, "", List.of(), DAY)),
                full(new PromotionDecided(
                        ADA,
                        CASE,
                        GRACE,
                        DecisionOutcome.APPROVED,
                        "The packet speaks",
                        LocalDate.of(2024, 4, 1),
                        LocalDate.of(2024, 10, 1),
                        "Two opposed",
                        List.of("Finish the migration", "Hand over Engines"),
                        DAY)),
                sparse(new PromotionDecided(
                        ADA, CASE, GRACE, DecisionOutcome.DECLINED, "Not yet", null, null, null, List.of(), DAY)),
                full(new PromotionWithdrawn(ADA, CASE, "She asked for it", DAY)),
                full(new DecisionResponded(ADA, CASE, "Thank you", DAY)),
                full(new MentorshipStarted(
                        GRACE, MENTORSHIP, ADA, List.of("unit-economics"), "Own a P&L", "Her fourth, by wish", DAY)),
                sparse(new MentorshipStarted(GRACE, MENTORSHIP, ADA, List.of(), null, null, DAY)),
                full(new MentoringSessionHeld(GRACE, MENTORSHIP, id(41), ADA, 45, "Read a balance sheet", DAY)),
                sparse(new MentoringSessionHeld(GRACE, MENTORSHIP, id(41), ADA, 30, null, DAY)),
                full(new MentoringSessionWithdrawn(GRACE, MENTORSHIP, id(41), ADA, "Cancelled", DAY)),
                full(new MentorshipEnded(GRACE, MENTORSHIP, ADA, "Goal reached", DAY)),
                full(new MentorshipWithdrawn(GRACE, MENTORSHIP, ADA, "Entered twice", DAY)),
                full(new LadderVersionPublished(
                        "product-management",
                        3,
                        json(
                                "{\"id\":\"product-management\",\"version\":3,\"levels\":[{\"readyAt\":75.50,\"next\":null}]}"),
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        LocalDate.of(1950, 1, 1))));
    }

    static CareerEvent outcome() {
        return new OutcomeRecorded(
                ADA,
                OUTCOME,
                "Cut the cost of support",
                "Quote \" slash \\ newline \n and 😀",
                Tier.PORTFOLIO,
                List.of("unit-economics", "execution"),
                new Metric(
                        "Cost per ticket",
                        "USD",
                        new BigDecimal("12.50"),
                        new BigDecimal("-0.000000000000000000001"),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31)),
                new Money(new BigDecimal("125000000000000000.10"), "USD"),
                new BigDecimal("7.250"),
                new BigDecimal("0.3333333333333333333333"),
                true,
                "Measure first",
                List.of(new SourceLink("Dashboard", "https://example.com/d?a=1&b=2")),
                DAY);
    }

    static UUID id(int n) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + n);
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static FrozenPacket packet() {
        return new FrozenPacket(
                new LadderRef("product-management", 3),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                41,
                json("{\"score\":77.125000000000001,\"competencies\":[],\"knownAt\":null}"),
                List.of(RATING),
                List.of(OUTCOME));
    }

    private static Sample full(LedgerEvent event) {
        return new Sample("full", event);
    }

    private static Sample sparse(LedgerEvent event) {
        return new Sample("sparse", event);
    }
}
