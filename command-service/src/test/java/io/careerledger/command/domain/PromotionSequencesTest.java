package io.careerledger.command.domain;

import static io.careerledger.command.domain.Cases.AT_WORK;
import static io.careerledger.command.domain.Cases.MAX;
import static io.careerledger.command.domain.Cases.ZOE;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.KAY;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.joined;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.domain.CareerCommand.ChangeLevel;
import io.careerledger.command.domain.CareerCommand.ChangePanel;
import io.careerledger.command.domain.CareerCommand.DecidePromotion;
import io.careerledger.command.domain.CareerCommand.ProposePromotion;
import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.CareerCommand.RespondToDecision;
import io.careerledger.command.domain.CareerCommand.ReviewPromotion;
import io.careerledger.command.domain.CareerCommand.WithdrawPromotion;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.ServiceUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ten thousand careers of random commands, none of which ever reaches a state that the rules forbid. */
class PromotionSequencesTest {

    private static final long SEED = 20260302;
    private static final int SEQUENCES = 10_000;
    private static final int COMMANDS = 40;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<UUID> ACTORS =
            List.of(ADA, GRACE, LIN, LIN, KAY, KAY, ZOE, MAX, MAX, ServiceUser.HR.id());
    private static final List<Authority> AUTHORITIES =
            List.of(Authority.OWN, Authority.OWN, Authority.FOR_OTHERS, Authority.IMPORT, Authority.IMPORT);
    private static final Path WRITTEN = Path.of("target/promotion-sequences.md");

    private final Random random = new Random(SEED);
    private final Map<String, Integer> succeeded = new TreeMap<>();
    private final Map<Rule, Integer> refused = new TreeMap<>();
    private LocalDate today = FIRST;
    private int ids;

    @Test
    void neverReachesAStateThatTheRulesForbid() throws IOException {
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            play();
        }
        Files.writeString(WRITTEN, "accepted " + succeeded + "\nrefused " + refused + "\n");
        assertThat(succeeded.values()).allMatch(times -> times > 100);
        assertThat(succeeded.keySet())
                .containsAll(Set.of(
                        "ProposePromotion",
                        "ChangePanel",
                        "ReviewPromotion",
                        "DecidePromotion APPROVED",
                        "DecidePromotion DECLINED",
                        "DecidePromotion DEFERRED",
                        "WithdrawPromotion",
                        "RespondToDecision",
                        "ChangeLevel",
                        "RecordDeparture"));
        assertThat(refused.keySet())
                .containsAll(EnumSet.of(
                        Rule.CASE_ALREADY_OPEN,
                        Rule.CASE_CLOSED,
                        Rule.NOT_A_HIGHER_LEVEL,
                        Rule.SKIP_NEEDS_REASON,
                        Rule.OWN_CASE,
                        Rule.TWO_PERSON_RULE,
                        Rule.NOT_ON_THE_PANEL,
                        Rule.HR_NAMES_DECIDERS,
                        Rule.HR_REMOVES_REVIEWERS,
                        Rule.NOT_THE_SUBJECT,
                        Rule.RECUSED,
                        Rule.ACTS_OUT_OF_ORDER,
                        Rule.QUORUM_NOT_MET,
                        Rule.OVERRIDE_REASON_REQUIRED,
                        Rule.NOT_AFTER_LAST_LEVEL,
                        Rule.EFFECTIVE_BEFORE_JOINING,
                        Rule.REVIEW_ON_NOT_AHEAD,
                        Rule.NOT_DECIDED,
                        Rule.ALREADY_RESPONDED,
                        Rule.PERSON_LEFT));
    }

    private void play() {
        today = FIRST;
        PromotionInvariants invariants = new PromotionInvariants();
        CareerEvent first = joined(random.nextInt(4) == 0 ? "SPM" : "PM");
        invariants.check(List.of(first), new CommandContext(GRACE, Authority.IMPORT, today, null));
        Career career = Career.initial().evolve(first);
        for (int number = 0; number < COMMANDS; number++) {
            today = today.plusDays(random.nextInt(4));
            career = sent(career, invariants);
        }
    }

    private Career sent(Career career, PromotionInvariants invariants) {
        CareerCommand command = command(career);
        CommandContext context = new CommandContext(actor(command), one(AUTHORITIES), today, null);
        try {
            List<CareerEvent> facts =
                    CareerDecider.decide(command, career, new Circumstances(context, TestLadders.ALL, AT_WORK));
            invariants.check(facts, context);
            succeeded.merge(nameOf(command), 1, Integer::sum);
            Career after = career;
            for (CareerEvent fact : facts) {
                after = after.evolve(fact);
            }
            return after;
        } catch (Refused refusal) {
            refused.merge(refusal.rule(), 1, Integer::sum);
            return career;
        }
    }

    /** Mostly somebody who may; now and then anyone. */
    private UUID actor(CareerCommand command) {
        if (random.nextInt(4) == 0) {
            return one(ACTORS);
        }
        return switch (command) {
            case ReviewPromotion _ -> one(LIN, KAY, ZOE);
            case DecidePromotion _ -> one(MAX, ZOE);
            case RespondToDecision _ -> ADA;
            default -> GRACE;
        };
    }

    private static String nameOf(CareerCommand command) {
        String name = command.getClass().getSimpleName();
        return command instanceof DecidePromotion c ? name + " " + c.outcome() : name;
    }

    /** Mostly what comes next in a case; now and then anything. */
    private CareerCommand command(Career career) {
        boolean open = career.history().promotions().open() != null;
        if (!open && random.nextInt(3) == 0) {
            return propose(career);
        }
        UUID caseId = aCase(career);
        return switch (random.nextInt(20)) {
            case 0, 1 -> propose(career);
            case 2, 3 -> new ChangePanel(ADA, caseId, people(), people());
            case 4, 5, 6, 7, 8, 9, 10, 11 ->
                new ReviewPromotion(ADA, caseId, next(), verdict(), "Seen", List.of(), day());
            case 12, 13, 14, 15 -> decide(caseId);
            case 16 -> new WithdrawPromotion(ADA, caseId, "Not now", day());
            case 17, 18 -> new RespondToDecision(ADA, caseId, "Thank you", day());
            default -> seldom();
        };
    }

    private CareerCommand seldom() {
        return random.nextInt(20) == 0 ? new RecordDeparture(ADA, dayAround(30), null) : changeLevel();
    }

    private ReviewVerdict verdict() {
        return random.nextInt(6) == 0 ? ReviewVerdict.RECUSE : one(ReviewVerdict.values());
    }

    private ProposePromotion propose(Career career) {
        UUID previous = random.nextInt(3) == 0 ? aCase(career) : null;
        List<UUID> reviewers = List.of(LIN, KAY, ZOE);
        String skip = random.nextInt(5) == 0 ? "Did the work of two levels" : null;
        return new ProposePromotion(
                ADA,
                next(),
                one("PM", "XPM", "SPM", "SPM", "GPM", "GPM"),
                "Ready",
                skip,
                previous,
                reviewers,
                deciders(),
                day());
    }

    private List<UUID> deciders() {
        return random.nextBoolean() ? List.of() : List.of(ZOE, MAX);
    }

    private DecidePromotion decide(UUID caseId) {
        DecisionOutcome outcome = one(DecisionOutcome.values());
        LocalDate effectiveOn = random.nextInt(20) == 0 ? LocalDate.of(2021, 1, 1) : dayAround(60);
        return new DecidePromotion(
                ADA,
                caseId,
                outcome,
                "Weighed",
                outcome == DecisionOutcome.APPROVED ? effectiveOn : null,
                outcome == DecisionOutcome.DEFERRED ? dayAround(40) : null,
                random.nextInt(5) == 0 ? "They had not seen the launch" : null,
                List.of(),
                day());
    }

    private ChangeLevel changeLevel() {
        LevelChangeKind kind = one(LevelChangeKind.DEMOTION, LevelChangeKind.LATERAL, LevelChangeKind.CORRECTION);
        return new ChangeLevel(ADA, null, one("PM", "PM", "XPM", "SPM"), kind, "Agreed", dayAround(20));
    }

    private UUID aCase(Career career) {
        List<UUID> known = career.history().promotions().all().stream()
                .map(promotion -> promotion.caseId())
                .toList();
        return known.isEmpty() || random.nextInt(50) == 0
                ? next()
                : random.nextInt(8) == 0 ? known.get(random.nextInt(known.size())) : known.getLast();
    }

    private @Nullable List<UUID> people() {
        return random.nextBoolean()
                ? null
                : List.of(LIN, KAY, ZOE, MAX).stream()
                        .filter(person -> random.nextBoolean())
                        .toList();
    }

    private @Nullable LocalDate day() {
        return random.nextInt(6) == 0 ? today.minusDays(random.nextInt(6)) : null;
    }

    private LocalDate dayAround(int days) {
        return today.plusDays(random.nextInt(2 * days) - days);
    }

    private UUID next() {
        return Facts.id(1_000 + ids++);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
