package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Cases.AT_WORK;
import static io.careerledger.command.domain.Cases.CASE;
import static io.careerledger.command.domain.Cases.MAX;
import static io.careerledger.command.domain.Cases.NOBODY;
import static io.careerledger.command.domain.Cases.colleagues;
import static io.careerledger.command.domain.Cases.decided;
import static io.careerledger.command.domain.Cases.level;
import static io.careerledger.command.domain.Cases.propose;
import static io.careerledger.command.domain.Cases.proposed;
import static io.careerledger.command.domain.Cases.reviewed;
import static io.careerledger.command.domain.Cases.withdrawn;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.JOINED;
import static io.careerledger.command.domain.Facts.KAY;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.OUTCOME;
import static io.careerledger.command.domain.Facts.achieved;
import static io.careerledger.command.domain.Facts.attested;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.id;
import static io.careerledger.command.domain.Facts.joined;
import static io.careerledger.command.domain.Facts.left;
import static io.careerledger.command.domain.Facts.rated;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.domain.CareerCommand.ProposePromotion;
import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** When a case may be opened, for which level, and what its packet holds. */
class ProposalRulesTest {

    @Test
    void freezesTheEvidenceAsItStands() {
        CareerSpec spec =
                opening(joined(), achieved(), attested(LIN, AttestationVerdict.CORROBORATE, "2023-05-02"), rated(LIN));

        PromotionProposed proposal =
                (PromotionProposed) spec.when(propose("SPM")).decided().getFirst();

        FrozenPacket packet = proposal.packet();
        assertThat(packet.ladder()).isEqualTo(new LadderRef("product", 2));
        assertThat(packet.ladderHash())
                .isEqualTo(LadderVersion.of(TestLadders.PRODUCT_2024).hash());
        assertThat(packet.streamVersion()).isEqualTo(4);
        assertThat(packet.outcomeIds()).containsExactly(OUTCOME);
        ReadinessResult readiness = ReadinessModel.evaluate(
                spec.career().history(),
                TestLadders.ALL,
                ReadinessQuestion.on(TODAY).atLevel("SPM"));
        JsonMapper json = JsonMapper.shared();
        assertThat(json.writeValueAsString(packet.readiness())).isEqualTo(json.writeValueAsString(readiness));
    }

    @Test
    void namesWhoProposesAndWhoIsToActOnIt() {
        PromotionProposed proposal = (PromotionProposed)
                opening(joined()).when(propose("SPM")).decided().getFirst();

        assertThat(proposal.proposerId()).isEqualTo(GRACE);
        assertThat(proposal.reviewers()).containsExactly(LIN, KAY);
        assertThat(proposal.deciders()).containsExactly(MAX);
        assertThat(proposal.effectiveOn()).isEqualTo(TODAY);
    }

    @Test
    void cutsThePacketAtTheDayOfTheProposal() {
        PromotionProposed proposal = (PromotionProposed) opening(joined(), achieved())
                .as(GRACE, Authority.IMPORT)
                .when(on(day("2023-04-30")))
                .decided()
                .getFirst();

        assertThat(proposal.packet().outcomeIds()).isEmpty();
        assertThat(proposal.packet().ladder()).isEqualTo(new LadderRef("product", 1));
        assertThat(proposal.packet().streamVersion()).isEqualTo(2);
    }

    @Test
    void leadsToTheNextLevel() {
        opening(joined("PM")).when(propose("SPM")).accepted();
        opening(joined("PM")).when(propose("PM")).refusedBecause(Rule.NOT_A_HIGHER_LEVEL);
        opening(joined("SPM")).when(propose("PM")).refusedBecause(Rule.NOT_A_HIGHER_LEVEL);
    }

    @Test
    void leadsToEitherOfParallelLevels() {
        opening(joined("PM")).when(propose("XPM")).accepted();
        opening(joined("XPM")).when(propose("GPM")).accepted();
        opening(joined("XPM")).when(propose("SPM")).refusedBecause(Rule.NOT_A_HIGHER_LEVEL);
    }

    @Test
    void skipsLevelsOnlyForAReason() {
        opening(joined("PM")).when(propose("GPM")).refusedBecause(Rule.SKIP_NEEDS_REASON);
        opening(joined("PM")).when(skipping("GPM")).accepted();
        opening(joined("PM")).when(skipping("SPM")).refusedValuesAt("/skipLevelReason");
    }

    @Test
    void leadsAboveScheduledLevels() {
        CareerEvent scheduled = level("PM", "SPM", LevelChangeKind.CORRECTION, TODAY.plusMonths(1));
        opening(joined("PM"), scheduled).when(propose("SPM")).refusedBecause(Rule.NOT_A_HIGHER_LEVEL);
        opening(joined("PM"), scheduled).when(propose("GPM")).accepted();
    }

    @Test
    void leadsAboveALevelHeldBeforeADemotion() {
        CareerEvent demotion = level("SPM", "PM", LevelChangeKind.DEMOTION, day("2024-01-01"));
        opening(joined("SPM"), demotion).when(propose("SPM")).refusedBecause(Rule.NOT_A_HIGHER_LEVEL);
        opening(joined("SPM"), demotion).when(propose("GPM")).accepted();
    }

    @Test
    void passesOverALevelThatWasPutRightFromItsFirstDayOn() {
        CareerEvent sameDay = level("SPM", "PM", LevelChangeKind.CORRECTION, JOINED);
        CareerEvent dayAfter = level("SPM", "PM", LevelChangeKind.CORRECTION, JOINED.plusDays(1));
        opening(joined("SPM"), sameDay).when(propose("SPM")).accepted();
        opening(joined("SPM"), dayAfter).when(propose("SPM")).refusedBecause(Rule.NOT_A_HIGHER_LEVEL);
    }

    @Test
    void comparesByTierWhatTheLadderDoesNotHave() {
        opening(joined("APM")).when(propose("PM")).accepted();
        opening(joined("APM")).when(propose("SPM")).refusedBecause(Rule.SKIP_NEEDS_REASON);
        opening(joined("data", "D3"), moved("D3", "PM")).when(propose("SPM")).accepted();
        opening(joined("data", "D3"), moved("D3", "PM")).when(propose("GPM")).accepted();
    }

    @Test
    void refusesALevelThatTheLadderLacks() {
        opening(joined()).when(propose("CEO")).refusedValuesAt("/targetLevel");
        opening(joined("GPM")).when(propose("APM")).refusedValuesAt("/targetLevel");
    }

    @Test
    void opensOneCaseAtATime() {
        opening(joined(), proposed()).when(propose("SPM")).refusedBecause(Rule.CASE_ALREADY_OPEN);
        opening(joined(), proposed(), reviewed(LIN, ReviewVerdict.SUPPORT))
                .when(propose("SPM"))
                .refusedBecause(Rule.CASE_ALREADY_OPEN);
        opening(joined(), proposed(), withdrawn()).when(propose("SPM")).accepted();
        opening(joined(), proposed(), decided(DecisionOutcome.DECLINED))
                .when(propose("SPM"))
                .accepted();
    }

    @Test
    void opensNoCaseOnADayOnWhichAnotherWasOpen() {
        opening(joined(), proposed(), withdrawn())
                .as(GRACE, Authority.IMPORT)
                .when(on(day("2026-02-19")))
                .refusedBecause(Rule.CASE_ALREADY_OPEN);
        opening(joined(), proposed(), withdrawn())
                .as(GRACE, Authority.IMPORT)
                .when(on(day("2026-02-20")))
                .accepted();
    }

    @Test
    void linksToAnEarlierCaseOfThePerson() {
        opening(joined(), proposed(), decided(DecisionOutcome.DEFERRED))
                .when(propose("SPM", null, CASE, List.of(), List.of(), null))
                .accepted();
        opening(joined())
                .when(propose("SPM", null, CASE, List.of(), List.of(), null))
                .refusedValuesAt("/previousCaseId");
    }

    @Test
    void proposesFromTheFirstToTheLastDay() {
        opening(joined()).as(GRACE, Authority.IMPORT).when(on(JOINED)).accepted();
        opening(joined())
                .as(GRACE, Authority.IMPORT)
                .when(on(JOINED.minusDays(1)))
                .refusedBecause(Rule.EFFECTIVE_BEFORE_JOINING);
        opening(joined(), left("2026-03-01")).when(propose("SPM")).refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void refusesWhoeverIsKnownToLeave() {
        opening(joined(), left("2026-03-02")).when(propose("SPM")).refusedBecause(Rule.PERSON_LEFT);
        opening(joined(), left("2026-09-30")).when(propose("SPM")).refusedBecause(Rule.PERSON_LEFT);
        opening(joined(), left("2026-09-30"), new DepartureWithdrawn(ADA, "She stays.", TODAY))
                .when(propose("SPM"))
                .accepted();
    }

    @Test
    void datesProposalsOnlyInImports() {
        opening(joined()).when(on(TODAY.minusDays(1))).refusedBecause(Rule.ACT_DATED);
        opening(joined()).when(on(TODAY)).accepted();
        opening(joined())
                .as(GRACE, Authority.IMPORT)
                .when(on(TODAY.plusDays(2)))
                .refusedValuesAt("/proposedOn");
    }

    @Test
    void namesOnlyPeopleWhoMayActOnIt() {
        opening(joined())
                .when(propose("SPM", null, null, List.of(ADA, GRACE, LIN), List.of(NOBODY, ServiceUser.HR.id()), null))
                .refusedValuesAt("/reviewers/0", "/reviewers/1", "/deciders/0", "/deciders/1");
        opening(joined())
                .when(propose("SPM", null, null, List.of(LIN, LIN), List.of(), null))
                .refusedValuesAt("/reviewers/1");
    }

    @Test
    void namesOnlyPeopleWhoAreEmployed() {
        given(joined())
                .by(GRACE)
                .among(colleagues(Set.of(), new Employee(LIN, day("2020-01-01"), TODAY.minusDays(1))))
                .when(propose("SPM"))
                .refusedValuesAt("/reviewers/0");
        given(joined())
                .by(GRACE)
                .among(colleagues(Set.of(), new Employee(MAX, TODAY.plusDays(1), null)))
                .when(propose("SPM"))
                .refusedValuesAt("/deciders/0");
    }

    @Test
    void letsAPersonProposeHerself() {
        opening(joined()).by(ADA).when(propose("SPM")).accepted();
    }

    @Test
    void refusesAPacketThatNoFactCanHold() {
        CareerSpec spec = opening(manyOutcomes(2_000, 2_000));
        spec.when(propose("SPM")).refusedBecause(Rule.PACKET_TOO_LARGE);
        opening(manyOutcomes(2_000, 200)).when(propose("SPM")).accepted();
    }

    private static CareerEvent[] manyOutcomes(int count, int titleLength) {
        OutcomeRecorded one = achieved();
        return Stream.concat(
                        Stream.of(joined()),
                        Stream.iterate(0, number -> number + 1)
                                .limit(count)
                                .map(number -> new OutcomeRecorded(
                                        ADA,
                                        id(1_000 + number),
                                        "t".repeat(titleLength),
                                        null,
                                        one.tier(),
                                        one.competencies(),
                                        null,
                                        null,
                                        null,
                                        one.attribution(),
                                        true,
                                        null,
                                        List.of(),
                                        one.effectiveOn())))
                .toArray(CareerEvent[]::new);
    }

    private static LevelChanged moved(String from, String to) {
        return new LevelChanged(
                ADA, "data", from, "product", to, LevelChangeKind.LATERAL, null, "Agreed", day("2025-01-01"));
    }

    private static CareerSpec opening(CareerEvent... facts) {
        return given(facts).by(GRACE).among(AT_WORK);
    }

    private static ProposePromotion skipping(String target) {
        return propose(target, "Did the work of two levels", null, List.of(LIN, KAY), List.of(MAX), null);
    }

    private static ProposePromotion on(LocalDate day) {
        return propose("SPM", null, null, List.of(), List.of(), day);
    }
}
