package io.careerledger.command.domain;

import static io.careerledger.command.domain.Cases.MAX;
import static io.careerledger.command.domain.Facts.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.ServiceUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must be so of Ada's cases after any fact, kept from the facts alone and by nothing that the rules use. */
final class PromotionInvariants {

    private static final int QUORUM = 2;

    /** Steps up from the lowest level; parallel levels stand at one height. */
    private static final Map<String, Integer> HEIGHTS = Map.of("PM", 0, "XPM", 1, "SPM", 1, "GPM", 2);

    private final Map<UUID, Kept> cases = new HashMap<>();
    private final TreeMap<LocalDate, String> levels = new TreeMap<>();
    private @Nullable UUID openCase;
    private @Nullable LocalDate leftOn;
    private LocalDate joinedOn = LocalDate.MIN;

    private static final class Kept {
        private final UUID proposer;
        private final String target;
        private final Map<UUID, ReviewVerdict> standing = new LinkedHashMap<>();
        private final Set<UUID> recused = new HashSet<>();
        private List<UUID> reviewers;
        private List<UUID> deciders;
        private LocalDate last;
        private boolean decided;
        private boolean responded;

        private Kept(PromotionProposed event) {
            proposer = event.proposerId();
            target = event.targetLevel();
            reviewers = event.reviewers();
            deciders = event.deciders();
            last = event.effectiveOn();
        }

        private long count(ReviewVerdict verdict) {
            return standing.values().stream().filter(verdict::equals).count();
        }
    }

    /** The facts that one command led to. */
    void check(List<CareerEvent> facts, CommandContext context) {
        List<CareerEvent> rest = new ArrayList<>(facts);
        while (!rest.isEmpty()) {
            CareerEvent fact = rest.removeFirst();
            check(fact, rest, context);
        }
        assertThat(leftOn == null || openCase == null).isTrue();
    }

    private void check(CareerEvent fact, List<CareerEvent> rest, CommandContext context) {
        switch (fact) {
            case PersonAdded e -> {
                joinedOn = e.effectiveOn();
                levels.put(e.effectiveOn(), e.level());
            }
            case PersonLeft e -> {
                assertThat(leftOn).isNull();
                leftOn = e.effectiveOn();
                assertThat(rest.stream()
                                .filter(PromotionWithdrawn.class::isInstance)
                                .count())
                        .isEqualTo(openCase == null ? 0 : 1);
            }
            case PromotionProposed e -> proposed(e);
            case PromotionPanelChanged e -> panelChanged(e, context);
            case PromotionReviewed e -> reviewed(e, context);
            case PromotionDecided e -> decided(e, rest, context);
            case PromotionWithdrawn e -> {
                acted(e.caseId(), e.effectiveOn());
                openCase = null;
            }
            case DecisionResponded e -> responded(e, context);
            case LevelChanged e -> {
                assertThat(e.kind()).isNotEqualTo(LevelChangeKind.PROMOTION);
                levels.put(e.effectiveOn(), e.toLevel());
            }
            default -> throw new AssertionError("not in these careers: " + fact);
        }
    }

    private void proposed(PromotionProposed e) {
        assertThat(openCase).isNull();
        assertThat(cases).doesNotContainKey(e.caseId());
        assertThat(cases.values()).allSatisfy(other -> assertThat(other.last).isBeforeOrEqualTo(e.effectiveOn()));
        assertAtWork(e.effectiveOn());
        assertAbove(e.targetLevel());
        assertThat(e.skipLevelReason() != null).isEqualTo(height(e.targetLevel()) > height() + 1);
        assertThat(e.reviewers()).doesNotContain(ADA, e.proposerId());
        assertThat(e.deciders()).doesNotContain(ADA, e.proposerId());
        openCase = e.caseId();
        cases.put(e.caseId(), new Kept(e));
    }

    private void panelChanged(PromotionPanelChanged e, CommandContext context) {
        Kept kept = acted(e.caseId(), e.effectiveOn());
        if (!context.authority().actsForOthers()) {
            assertDecider(kept, context);
            assertThat(e.deciders()).isEqualTo(kept.deciders);
            assertThat(e.reviewers()).containsAll(kept.reviewers);
        }
        kept.reviewers = e.reviewers();
        kept.deciders = e.deciders();
        assertThat(kept.reviewers).doesNotContain(ADA, kept.proposer);
        assertThat(kept.deciders).doesNotContain(ADA, kept.proposer);
    }

    private void reviewed(PromotionReviewed e, CommandContext context) {
        Kept kept = acted(e.caseId(), e.effectiveOn());
        assertDisinterested(kept, e.reviewerId());
        if (context.authority() != Authority.IMPORT) {
            assertThat(kept.reviewers).contains(e.reviewerId());
        }
        kept.standing.put(e.reviewerId(), e.verdict());
        if (e.verdict() == ReviewVerdict.RECUSE) {
            kept.recused.add(e.reviewerId());
        }
    }

    private void decided(PromotionDecided e, List<CareerEvent> rest, CommandContext context) {
        Kept kept = acted(e.caseId(), e.effectiveOn());
        assertDisinterested(kept, e.deciderId());
        if (context.authority() != Authority.IMPORT) {
            assertDecider(kept, context);
        }
        long support = kept.count(ReviewVerdict.SUPPORT);
        long oppose = kept.count(ReviewVerdict.OPPOSE);
        assertThat(support + oppose + kept.count(ReviewVerdict.ABSTAIN)).isGreaterThanOrEqualTo(QUORUM);
        boolean override = (e.outcome() == DecisionOutcome.APPROVED && oppose > support)
                || (e.outcome() == DecisionOutcome.DECLINED && support > oppose);
        assertThat(e.overrideReason() != null).isEqualTo(override);
        if (e.outcome() == DecisionOutcome.DEFERRED) {
            assertThat(e.reviewOn()).isAfter(e.effectiveOn());
        }
        if (e.outcome() == DecisionOutcome.APPROVED) {
            risen((LevelChanged) rest.removeFirst(), e, kept);
        }
        assertThat(rest).isEmpty();
        kept.decided = true;
        openCase = null;
    }

    private void risen(LevelChanged level, PromotionDecided decision, Kept kept) {
        assertThat(level.kind()).isEqualTo(LevelChangeKind.PROMOTION);
        assertThat(level.caseId()).isEqualTo(decision.caseId());
        assertThat(level.toLevel()).isEqualTo(kept.target);
        assertThat(level.effectiveOn()).isEqualTo(decision.levelEffectiveOn()).isAfter(levels.lastKey());
        assertAtWork(level.effectiveOn());
        assertAbove(level.toLevel());
        levels.put(level.effectiveOn(), level.toLevel());
    }

    private void responded(DecisionResponded e, CommandContext context) {
        Kept kept = Objects.requireNonNull(cases.get(e.caseId()));
        assertThat(kept.decided).isTrue();
        assertThat(kept.responded).isFalse();
        assertThat(context.actorId()).isEqualTo(ADA);
        assertThat(e.effectiveOn()).isAfterOrEqualTo(kept.last);
        kept.responded = true;
    }

    private Kept acted(UUID caseId, LocalDate on) {
        assertThat(caseId).isEqualTo(openCase);
        Kept kept = Objects.requireNonNull(cases.get(caseId));
        assertThat(on).isAfterOrEqualTo(kept.last);
        kept.last = on;
        return kept;
    }

    private static void assertDecider(Kept kept, CommandContext context) {
        List<UUID> deciders = kept.deciders.isEmpty() ? List.of(MAX) : kept.deciders;
        assertThat(deciders).contains(context.actorId());
    }

    private static void assertDisinterested(Kept kept, UUID actorId) {
        assertThat(actorId).isNotIn(ADA, kept.proposer, ServiceUser.HR.id());
        assertThat(kept.recused.contains(actorId)).isFalse();
    }

    private void assertAtWork(LocalDate day) {
        assertThat(day).isAfterOrEqualTo(joinedOn);
        if (leftOn != null) {
            assertThat(day).isBeforeOrEqualTo(leftOn);
        }
    }

    private void assertAbove(String target) {
        assertThat(height(target)).isGreaterThan(height());
    }

    private int height() {
        return levels.values().stream()
                .mapToInt(PromotionInvariants::height)
                .max()
                .orElseThrow();
    }

    private static int height(String level) {
        return Objects.requireNonNull(HEIGHTS.get(level));
    }
}
