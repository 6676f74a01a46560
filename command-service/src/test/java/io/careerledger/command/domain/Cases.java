package io.careerledger.command.domain;

import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.KAY;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.id;

import io.careerledger.command.domain.CareerCommand.ChangePanel;
import io.careerledger.command.domain.CareerCommand.DecidePromotion;
import io.careerledger.command.domain.CareerCommand.ProposePromotion;
import io.careerledger.command.domain.CareerCommand.RespondToDecision;
import io.careerledger.command.domain.CareerCommand.ReviewPromotion;
import io.careerledger.command.domain.CareerCommand.WithdrawPromotion;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.ReviewVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Facts and commands about Ada's case for SPM: Grace proposed it, Lin and Kay review it, Max decides it. */
final class Cases {

    static final UUID MAX = id(5);
    static final UUID ZOE = id(6);
    static final UUID NOBODY = id(99);
    static final UUID CASE = id(50);
    static final UUID EARLIER_CASE = id(51);
    static final LocalDate PROPOSED = day("2026-02-01");
    static final LocalDate RISES = day("2026-04-01");

    /** All of them at work since 2020, Max above the manager. */
    static final Colleagues AT_WORK = colleagues(Set.of(MAX), null);

    private Cases() {}

    static Colleagues colleagues(Set<UUID> lineAbove, @Nullable Employee changed) {
        Map<UUID, Employee> named = Stream.of(GRACE, LIN, KAY, MAX, ZOE)
                .map(person -> new Employee(person, day("2020-01-01"), null))
                .map(employee -> changed != null && changed.personId().equals(employee.personId()) ? changed : employee)
                .collect(Collectors.toMap(Employee::personId, Function.identity()));
        return new Colleagues(named, Map.of(ADA, new Line(lineAbove, lineAbove)));
    }

    // Facts

    static PromotionProposed proposed() {
        return proposed(CASE, "SPM", List.of(LIN, KAY), List.of(MAX), PROPOSED);
    }

    static PromotionProposed proposed(LadderRef ladder, String target) {
        return proposed(ladder, CASE, target, List.of(LIN, KAY), List.of(MAX), PROPOSED);
    }

    static PromotionProposed proposed(
            UUID caseId, String target, List<UUID> reviewers, List<UUID> deciders, LocalDate on) {
        return proposed(new LadderRef("product", 2), caseId, target, reviewers, deciders, on);
    }

    private static PromotionProposed proposed(
            LadderRef ladder, UUID caseId, String target, List<UUID> reviewers, List<UUID> deciders, LocalDate on) {
        FrozenPacket packet =
                new FrozenPacket(ladder, "hash", 1, JsonNodeFactory.instance.objectNode(), List.of(), List.of());
        return new PromotionProposed(ADA, caseId, GRACE, target, "Ready", null, null, reviewers, deciders, packet, on);
    }

    static PromotionPanelChanged panelChanged(List<UUID> reviewers, List<UUID> deciders, LocalDate on) {
        return new PromotionPanelChanged(ADA, CASE, reviewers, deciders, on);
    }

    static PromotionReviewed reviewed(UUID by, ReviewVerdict verdict) {
        return reviewed(by, verdict, day("2026-02-10"));
    }

    static PromotionReviewed reviewed(UUID by, ReviewVerdict verdict, LocalDate on) {
        return new PromotionReviewed(ADA, CASE, UUID.randomUUID(), by, verdict, "Seen", List.of(), on);
    }

    static PromotionDecided decided(DecisionOutcome outcome) {
        return decided(CASE, outcome, day("2026-02-20"));
    }

    static PromotionDecided decided(UUID caseId, DecisionOutcome outcome, LocalDate on) {
        return new PromotionDecided(
                ADA,
                caseId,
                MAX,
                outcome,
                "Weighed",
                outcome == DecisionOutcome.APPROVED ? RISES : null,
                outcome == DecisionOutcome.DEFERRED ? day("2026-09-01") : null,
                null,
                List.of(),
                on);
    }

    static LevelChanged risen() {
        return level("PM", "SPM", LevelChangeKind.PROMOTION, CASE, "The promotion case was approved.", RISES);
    }

    static LevelChanged level(String from, String to, LevelChangeKind kind, LocalDate on) {
        return level(from, to, kind, null, "Agreed", on);
    }

    private static LevelChanged level(
            String from, String to, LevelChangeKind kind, @Nullable UUID caseId, String reason, LocalDate on) {
        return new LevelChanged(ADA, "product", from, "product", to, kind, caseId, reason, on);
    }

    static PromotionWithdrawn withdrawn() {
        return new PromotionWithdrawn(ADA, CASE, "Not now", day("2026-02-20"));
    }

    static DecisionResponded responded() {
        return new DecisionResponded(ADA, CASE, "Thank you", day("2026-02-25"));
    }

    // Commands

    static ProposePromotion propose(String target) {
        return propose(target, null, null, List.of(LIN, KAY), List.of(MAX), null);
    }

    static ProposePromotion propose(
            String target,
            @Nullable String skipLevelReason,
            @Nullable UUID previousCaseId,
            List<UUID> reviewers,
            List<UUID> deciders,
            @Nullable LocalDate on) {
        return new ProposePromotion(
                ADA, id(52), target, "Ready", skipLevelReason, previousCaseId, reviewers, deciders, on);
    }

    static ChangePanel panel(@Nullable List<UUID> reviewers, @Nullable List<UUID> deciders) {
        return new ChangePanel(ADA, CASE, reviewers, deciders);
    }

    static ReviewPromotion review(ReviewVerdict verdict) {
        return review(verdict, null);
    }

    static ReviewPromotion review(ReviewVerdict verdict, @Nullable LocalDate on) {
        return new ReviewPromotion(ADA, CASE, id(60), verdict, "Seen", List.of(), on);
    }

    static DecidePromotion approve() {
        return approve(RISES);
    }

    static DecidePromotion approve(LocalDate effectiveOn) {
        return decide(DecisionOutcome.APPROVED, effectiveOn, null, null, null);
    }

    static DecidePromotion decline() {
        return decide(DecisionOutcome.DECLINED, null, null, null, null);
    }

    static DecidePromotion defer(LocalDate reviewOn) {
        return decide(DecisionOutcome.DEFERRED, null, reviewOn, null, null);
    }

    static DecidePromotion decide(
            DecisionOutcome outcome,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate reviewOn,
            @Nullable String overrideReason,
            @Nullable LocalDate on) {
        return new DecidePromotion(ADA, CASE, outcome, "Weighed", effectiveOn, reviewOn, overrideReason, List.of(), on);
    }

    static WithdrawPromotion withdraw() {
        return new WithdrawPromotion(ADA, CASE, "Not now", null);
    }

    static RespondToDecision respond() {
        return new RespondToDecision(ADA, CASE, "Thank you", null);
    }
}
