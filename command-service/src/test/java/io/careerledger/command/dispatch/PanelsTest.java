package io.careerledger.command.dispatch;

import static io.careerledger.command.dispatch.Sending.JOINED;
import static io.careerledger.command.dispatch.Sending.TODAY;
import static io.careerledger.command.dispatch.Sending.add;
import static io.careerledger.command.dispatch.Sending.departure;
import static io.careerledger.command.dispatch.Sending.line;
import static io.careerledger.command.dispatch.Sending.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.CareerCommand.DecidePromotion;
import io.careerledger.command.domain.CareerCommand.ProposePromotion;
import io.careerledger.command.domain.CareerCommand.ReviewPromotion;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ReviewVerdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may decide by the reporting lines as they are on the day of the decision. */
class PanelsTest {

    private final Instance ledger = Instance.onFreshDatabase();
    private final UUID chair = added(null);
    private final UUID owner = added(chair);
    private final UUID boss = added(owner);
    private final UUID manager = added(boss);
    private final UUID ada = added(manager);
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void propose() {
        by(
                chair,
                new ProposePromotion(ada, caseId, "SPM", "Leads", null, null, List.of(manager, boss), List.of(), null));
        by(manager, review());
        by(boss, review());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void letsEveryoneAboveTheManagerDecide() {
        by(owner, approval());
    }

    @Test
    void letsTheManagersManagerDecide() {
        by(boss, approval());
    }

    @Test
    void letsNeitherTheManagerNorPeersDecide() {
        assertRefused(manager, Rule.NOT_ON_THE_PANEL);
        assertRefused(added(manager), Rule.NOT_FOUND);
    }

    @Test
    void goesByTheLineOfToday() {
        send(ledger, line(manager, owner, TODAY.toString()));
        assertRefused(boss, Rule.NOT_ON_THE_PANEL);
        by(owner, approval());
    }

    @Test
    void looksPastLinesThatAreOnlyScheduled() {
        send(ledger, line(manager, owner, TODAY.plusDays(1).toString()));
        by(boss, approval());
    }

    @Test
    void letsNobodyDecideWithoutALineAbove() {
        send(ledger, line(manager, null, TODAY.toString()));
        assertRefused(boss, Rule.NOT_ON_THE_PANEL);
        assertRefused(owner, Rule.NOT_FOUND);
    }

    @Test
    void letsNobodyDecideWhoLeft() {
        send(ledger, departure(owner, TODAY.minusDays(1).toString()));
        assertRefused(owner, Rule.NOT_FOUND);
        by(boss, approval());
    }

    @Test
    void costsADecisionNoMoreThanOtherCommands() {
        ledger.roundTrips().reset();
        by(boss, approval());
        assertThat(ledger.roundTrips().made()).containsExactly("executeQuery", "executeBatch", "commit");
    }

    @Test
    void costsAReviewNoMoreThanOtherCommands() {
        ledger.roundTrips().reset();
        by(boss, review());
        assertThat(ledger.roundTrips().made()).containsExactly("executeQuery", "executeBatch", "commit");
    }

    private UUID added(@Nullable UUID managerId) {
        UUID id = UUID.randomUUID();
        send(ledger, add(id, null, null, managerId));
        return id;
    }

    private void by(UUID actorId, CareerCommand command) {
        ledger.commands().send(Envelope.of(command, new CommandContext(actorId, Authority.OWN, TODAY, null)));
    }

    private void assertRefused(UUID decider, Rule rule) {
        Refused refusal = catchThrowableOfType(Refused.class, () -> by(decider, approval()));
        assertThat(refusal).as("%s should not decide", decider).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    private ReviewPromotion review() {
        return new ReviewPromotion(ada, caseId, UUID.randomUUID(), ReviewVerdict.SUPPORT, "Seen", List.of(), null);
    }

    private DecidePromotion approval() {
        return new DecidePromotion(
                ada, caseId, DecisionOutcome.APPROVED, "Weighed", JOINED.plusYears(4), null, null, List.of(), null);
    }
}
