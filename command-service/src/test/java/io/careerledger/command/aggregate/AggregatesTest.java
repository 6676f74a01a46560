package io.careerledger.command.aggregate;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.hamcrest.CoreMatchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;

import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.DecidePromotion;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.Circumstances;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.LadderCommand.PublishLadder;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.command.domain.Seen;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Relation;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.readiness.career.PromotionState;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** That aggregates route: the command to the rules, what follows to the store and back into the state. */
class AggregatesTest {

    private static final UUID ADA = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final UUID GRACE = UUID.fromString("01920000-0000-7000-8000-000000000002");
    private static final UUID MENTORSHIP = UUID.fromString("01920000-0000-7000-8000-000000000003");
    private static final UUID CASE = UUID.fromString("01920000-0000-7000-8000-000000000005");
    private static final UUID LIN = UUID.fromString("01920000-0000-7000-8000-000000000006");
    private static final UUID KAY = UUID.fromString("01920000-0000-7000-8000-000000000007");
    private static final LocalDate JOINED = LocalDate.of(2022, 1, 10);
    private static final LocalDate LEFT = LocalDate.of(2024, 5, 31);
    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123456789Z");
    private static final CommandContext CONTEXT =
            new CommandContext(GRACE, Authority.IMPORT, LocalDate.of(2026, 3, 2), "00-1-2-01");
    private static final LadderVersion LADDER = ShippedLadders.all().getFirst();
    private static final Circumstances GIVEN =
            Circumstances.without(CONTEXT, LadderCatalog.empty().with(LADDER, Instant.EPOCH));

    private final FixtureConfiguration<CareerAggregate> career = fixture(CareerAggregate.class);
    private final FixtureConfiguration<LadderAggregate> ladder = fixture(LadderAggregate.class);

    @Test
    void createsACareerWithItsFirstFact() {
        career.givenNoPriorActivity()
                .when(decision(
                        new AddPerson(ADA, "Ada", null, null, "product-management", "PM", null, null, null, JOINED)))
                .expectEvents(joined());
    }

    @Test
    void tellsWithEachFactWhoWhenAndOnWhichLadder() {
        career.givenCurrentTime(NOW.minusSeconds(60))
                .andGiven(joined())
                .when(decision(new RecordDeparture(ADA, LEFT, null)))
                .expectEventsMatching(exactSequenceOf(matches(AggregatesTest::isFullyLabelled)));
    }

    private static boolean isFullyLabelled(EventMessage<?> message) {
        return message.getMetaData()
                .entrySet()
                .containsAll(FactMetadata.of(CONTEXT, Instant.parse("2026-03-02T09:30:00.123456Z"), LADDER.ref())
                        .entrySet());
    }

    @Test
    void appliesSeveralFactsInOrder() {
        career.given(joined(), new MentorshipStarted(ADA, MENTORSHIP, GRACE, List.of(), null, null, JOINED))
                .when(decision(new RecordDeparture(ADA, LEFT, null)))
                .expectEventsMatching(exactSequenceOf(
                        messageWithPayload(equalTo(new PersonLeft(ADA, null, LEFT))),
                        messageWithPayload(
                                equalTo(new MentorshipEnded(ADA, MENTORSHIP, GRACE, "The mentor left.", LEFT)))));
    }

    @Test
    void refusesRatingBeforeJoining() {
        career.given(joined())
                .when(decision(new RateSkill(
                        ADA,
                        UUID.fromString("01920000-0000-7000-8000-000000000004"),
                        "execution",
                        3,
                        Relation.PEER,
                        null,
                        "Ships",
                        List.of(),
                        JOINED.minusDays(1))))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(
                        JOINED.minusDays(1) + " is before the first day of person " + ADA + ", " + JOINED);
    }

    @Test
    void appliesNothingThatTheRegistryDoesNotAdmit() {
        Consumer<List<CareerEvent>> refusing = events -> {
            throw Refused.because(Rule.PERSON_EXISTS, "someone has this email");
        };
        career.given(joined())
                .when(new CareerDecision(new RecordDeparture(ADA, LEFT, null), GIVEN, NOW, null, refusing))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void holdsACommandToTheVersionThatItExpects() {
        RecordDeparture departure = new RecordDeparture(ADA, LEFT, null);
        career.given(joined())
                .when(new CareerDecision(departure, GIVEN, NOW, 2L, AggregatesTest::admit))
                .expectNoEvents()
                .expectException(Refused.class);
        fixture(CareerAggregate.class)
                .given(joined())
                .when(new CareerDecision(departure, GIVEN, NOW, 1L, AggregatesTest::admit))
                .expectEvents(new PersonLeft(ADA, null, LEFT));
    }

    @Test
    void appliesAnApprovalAndItsLevelTogether() {
        career.given(joined(), proposed(), reviewed(LIN), reviewed(KAY))
                .when(decision(approval()))
                .expectEventsMatching(exactSequenceOf(
                        messageWithPayload(instanceOf(PromotionDecided.class)),
                        messageWithPayload(equalTo(new LevelChanged(
                                ADA,
                                "product-management",
                                "PM",
                                "product-management",
                                "SPM",
                                LevelChangeKind.PROMOTION,
                                CASE,
                                "The promotion case was approved.",
                                LEFT)))));
    }

    @Test
    void appliesNothingOfADecisionWithoutQuorum() {
        career.given(joined(), proposed(), reviewed(LIN))
                .when(decision(approval()))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void tellsWhatARefusedCommandMet() {
        career.given(joined(), proposed(), new PromotionWithdrawn(ADA, CASE, "Not now", JOINED))
                .when(decision(approval()))
                .expectNoEvents()
                .expectException(meeting(new Seen(3, CASE, PromotionState.WITHDRAWN)));
        fixture(CareerAggregate.class)
                .given(joined(), proposed())
                .when(new CareerDecision(approval(), GIVEN, NOW, 1L, AggregatesTest::admit))
                .expectNoEvents()
                .expectException(meeting(new Seen(2, CASE, PromotionState.PROPOSED)));
    }

    @Test
    void publishesALadderVersionOnce() {
        ladder.givenNoPriorActivity()
                .when(new LadderDecision(new PublishLadder(LADDER.ladder()), CONTEXT, NOW, null))
                .expectEvents(published());
        fixture(LadderAggregate.class)
                .given(published())
                .when(new LadderDecision(new PublishLadder(LADDER.ladder()), CONTEXT, NOW, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    /** Equal histories may share more or less of their arrays, which the fixture would take for another state. */
    private static <T> FixtureConfiguration<T> fixture(Class<T> aggregate) {
        FixtureConfiguration<T> fixture = new AggregateTestFixture<>(aggregate);
        fixture.setReportIllegalStateChange(false);
        return fixture;
    }

    private static CareerDecision decision(CareerCommand command) {
        return new CareerDecision(command, GIVEN, NOW, null, AggregatesTest::admit);
    }

    /** The registry's part, with nothing against any fact. */
    private static void admit(List<CareerEvent> events) {}

    private static Matcher<Object> meeting(Seen seen) {
        return new CustomMatcher<>("a refusal that met " + seen) {
            @Override
            public boolean matches(Object refusal) {
                return refusal instanceof Refused refused && seen.equals(refused.seen());
            }
        };
    }

    private static PromotionProposed proposed() {
        FrozenPacket packet = new FrozenPacket(
                LADDER.ref(), LADDER.hash(), 1, JsonNodeFactory.instance.objectNode(), List.of(), List.of());
        return new PromotionProposed(
                ADA, CASE, LIN, "SPM", "Leads", null, null, List.of(KAY), List.of(GRACE), packet, JOINED);
    }

    private static PromotionReviewed reviewed(UUID by) {
        return new PromotionReviewed(
                ADA, CASE, UUID.randomUUID(), by, ReviewVerdict.SUPPORT, "Seen", List.of(), JOINED);
    }

    private static DecidePromotion approval() {
        return new DecidePromotion(ADA, CASE, DecisionOutcome.APPROVED, "Weighed", LEFT, null, null, List.of(), null);
    }

    private static PersonAdded joined() {
        return new PersonAdded(ADA, "Ada", null, null, null, "product-management", "PM", null, null, null, JOINED);
    }

    private static LadderVersionPublished published() {
        return new LadderVersionPublished(
                LADDER.ref().id(),
                LADDER.ref().version(),
                LadderJson.write(LADDER.ladder()),
                LADDER.hash(),
                LADDER.ladder().effectiveFrom());
    }
}
