package io.careerledger.command.aggregate;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.hamcrest.CoreMatchers.equalTo;

import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.Circumstances;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.LadderCommand.PublishLadder;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.events.Relation;
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
import org.junit.jupiter.api.Test;

/** That aggregates route: the command to the rules, what follows to the store and back into the state. */
class AggregatesTest {

    private static final UUID ADA = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final UUID GRACE = UUID.fromString("01920000-0000-7000-8000-000000000002");
    private static final UUID MENTORSHIP = UUID.fromString("01920000-0000-7000-8000-000000000003");
    private static final LocalDate JOINED = LocalDate.of(2022, 1, 10);
    private static final LocalDate LEFT = LocalDate.of(2024, 5, 31);
    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123456789Z");
    private static final CommandContext CONTEXT =
            new CommandContext(GRACE, Authority.OWN, LocalDate.of(2026, 3, 2), "00-1-2-01");
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
