package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.JOINED;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.MENTORSHIP;
import static io.careerledger.command.domain.Facts.achieved;
import static io.careerledger.command.domain.Facts.addAda;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.id;
import static io.careerledger.command.domain.Facts.joined;
import static io.careerledger.command.domain.Facts.left;
import static io.careerledger.command.domain.Facts.mentoring;
import static io.careerledger.command.domain.Facts.mentoringEnded;
import static io.careerledger.command.domain.Facts.mentoringWithdrawn;
import static io.careerledger.command.domain.Facts.met;
import static io.careerledger.command.domain.Facts.rated;
import static io.careerledger.command.domain.Facts.ratingWithdrawn;
import static io.careerledger.command.domain.Facts.rejoined;
import static io.careerledger.command.domain.Facts.retracted;

import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.ChangeDetails;
import io.careerledger.command.domain.CareerCommand.ChangeReportingLine;
import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.CareerCommand.Rejoin;
import io.careerledger.command.domain.CareerCommand.WithdrawDeparture;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import io.careerledger.events.EntryPath;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.ServiceUser;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who a person is, since when, under whom and until when. */
class EmploymentRulesTest {

    private static final UUID CASE = id(50);

    @Test
    void addsAPersonWithAllThatIsSaidOfHer() {
        given().when(new AddPerson(
                        ADA,
                        "Ada",
                        "ada@example.org",
                        new ExternalId("hris", "4711"),
                        "product",
                        "PM",
                        GRACE,
                        "Checkout",
                        EntryPath.DIRECT_HIRE,
                        JOINED))
                .then(new PersonAdded(
                        ADA,
                        "Ada",
                        "ada@example.org",
                        "hris",
                        "4711",
                        "product",
                        "PM",
                        GRACE,
                        "Checkout",
                        EntryPath.DIRECT_HIRE,
                        JOINED));
    }

    @Test
    void refusesASecondPersonUnderTheSameId() {
        given(joined()).when(addAda("product", "PM", JOINED)).refusedBecause(Rule.ID_TAKEN);
    }

    @Test
    void refusesAPersonUnderTheIdOfAServiceUser() {
        for (ServiceUser user : ServiceUser.values()) {
            given().when(new AddPerson(user.id(), "Ada", null, null, "product", "PM", null, null, null, JOINED))
                    .refusedBecause(Rule.ID_TAKEN);
        }
    }

    @Test
    void refusesAnUnknownLadder() {
        given().when(addAda("sales", "PM", JOINED)).refusedValuesAt("/ladder");
    }

    @Test
    void refusesALevelThatTheLadderLacks() {
        given().when(addAda("product", "CEO", JOINED)).refusedValuesAt("/level");
    }

    @Test
    void judgesTheLevelByTheVersionInForceOnTheFirstDay() {
        given().when(addAda("product", "APM", day("2023-12-31"))).accepted();
        given().when(addAda("product", "APM", day("2024-01-01"))).refusedValuesAt("/level");
    }

    @Test
    void refusesAFirstDayBefore1950() {
        given().when(addAda("product", "PM", day("1950-01-01"))).accepted();
        given().when(addAda("product", "PM", day("1949-12-31"))).refusedValuesAt("/startedOn");
    }

    @Test
    void refusesAFirstDayMoreThanFiveYearsAhead() {
        given().when(addAda("product", "PM", TODAY.plusYears(5))).accepted();
        given().when(addAda("product", "PM", TODAY.plusYears(5).plusDays(1))).refusedValuesAt("/startedOn");
    }

    @Test
    void tellsEveryFaultOfAPersonAtOnce() {
        given().when(addAda("sales", "PM", day("1900-01-01"))).refusedValuesAt("/startedOn", "/ladder");
    }

    @Test
    void refusesAPersonWhoIsHerOwnManager() {
        given().when(new AddPerson(ADA, "Ada", null, null, "product", "PM", ADA, null, null, JOINED))
                .refusedBecause(Rule.REPORTING_CYCLE);
    }

    @Test
    void refusesEveryOtherCommandAboutSomeoneUnknown() {
        given().when(line(GRACE, TODAY)).refusedBecause(Rule.NOT_FOUND);
        given().when(new WithdrawDeparture(ADA, "Typo")).refusedBecause(Rule.NOT_FOUND);
    }

    @Test
    void changesTheReportingLineFromTheFirstDayOn() {
        given(joined()).when(line(GRACE, JOINED)).then(new ReportingLineChanged(ADA, GRACE, "Search", JOINED));
        given(joined()).when(line(GRACE, JOINED.minusDays(1))).refusedBecause(Rule.EFFECTIVE_BEFORE_JOINING);
    }

    @Test
    void changesTheReportingLineUntilTheLastDay() {
        given(joined(), left("2024-05-31")).when(line(GRACE, day("2024-05-31"))).accepted();
        given(joined(), left("2024-05-31")).when(line(GRACE, day("2024-06-01"))).refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void refusesReportingToHerself() {
        given(joined()).when(line(ADA, TODAY)).refusedBecause(Rule.REPORTING_CYCLE);
    }

    @Test
    void takesSomeoneOutOfEveryLine() {
        given(joined()).when(line(null, TODAY)).then(new ReportingLineChanged(ADA, null, "Search", TODAY));
    }

    @Test
    void changesDetailsAsOfToday() {
        given(joined())
                .when(new ChangeDetails(ADA, "Ada L.", "ada@example.org", null, null, null, "Married"))
                .then(new PersonDetailsChanged(ADA, "Ada L.", "ada@example.org", null, null, null, "Married", TODAY));
    }

    @Test
    void refusesDetailsThatNameNothing() {
        given(joined()).when(details(null, null)).refusedValuesAt("");
    }

    @Test
    void refusesNewDetailsOfALeaver() {
        given(joined(), left("2026-03-02")).when(details("Ada L.", null)).accepted();
        given(joined(), left("2026-03-01")).when(details("Ada L.", null)).refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void correctsTheFirstDayBesideOtherDetails() {
        given(joined())
                .when(details("Ada L.", day("2021-12-01")))
                .then(
                        new PersonDetailsChanged(ADA, "Ada L.", null, null, null, null, null, TODAY),
                        new StartDateCorrected(ADA, null, day("2021-12-01")));
    }

    @Test
    void correctsTheFirstDayOfALeaver() {
        given(joined(), left("2024-05-31"))
                .when(details(null, day("2021-12-01")))
                .accepted();
    }

    @Test
    void refusesAFirstDayAfterSomethingOnlyTheEmployedCanDo() {
        given(joined(), rated(GRACE)).when(details(null, day("2023-05-01"))).accepted();
        given(joined(), rated(GRACE)).when(details(null, day("2023-05-02"))).refusedBecause(Rule.START_AFTER_FACTS);
        given(joined(), mentoring(GRACE, "2023-07-01"))
                .when(details(null, day("2023-07-02")))
                .refusedBecause(Rule.START_AFTER_FACTS);
        given(joined(), new ReportingLineChanged(ADA, null, null, day("2023-07-01")))
                .when(details(null, day("2023-07-02")))
                .refusedBecause(Rule.START_AFTER_FACTS);
        given(joined(), promoted("2023-07-01"))
                .when(details(null, day("2023-07-02")))
                .refusedBecause(Rule.START_AFTER_FACTS);
        given(joined(), left("2023-07-01"))
                .when(details(null, day("2023-07-02")))
                .refusedBecause(Rule.START_AFTER_FACTS);
    }

    @Test
    void letsTheFirstDayPassWhatWasWithdrawnOrNeedsNoEmployment() {
        given(joined(), rated(GRACE), ratingWithdrawn(), achieved())
                .when(details(null, day("2024-01-01")))
                .accepted();
    }

    @Test
    void recordsADepartureFromTheFirstDayOn() {
        given(joined()).when(departure(JOINED)).then(new PersonLeft(ADA, "Moved", JOINED));
        given(joined()).when(departure(JOINED.minusDays(1))).refusedBecause(Rule.EFFECTIVE_BEFORE_JOINING);
    }

    @Test
    void recordsADepartureThatLiesAhead() {
        given(joined()).when(departure(TODAY.plusMonths(3))).accepted();
    }

    @Test
    void refusesASecondDeparture() {
        given(joined(), left("2024-05-31")).when(departure(TODAY)).refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void endsMentorshipsGivenWithTheDeparture() {
        UUID ahead = id(32);
        UUID over = id(33);
        given(
                        joined(),
                        mentoring(GRACE, "2023-01-01"),
                        mentoring(ahead, LIN, "2024-06-01"),
                        mentoring(over, LIN, "2023-01-01"),
                        mentoringEnded(over, LIN, "2023-12-31"))
                .when(departure(day("2024-05-31")))
                .then(
                        new PersonLeft(ADA, "Moved", day("2024-05-31")),
                        new MentorshipEnded(ADA, MENTORSHIP, GRACE, "The mentor left.", day("2024-05-31")),
                        new MentorshipWithdrawn(ADA, ahead, LIN, "The mentor left.", day("2024-05-31")));
    }

    @Test
    void bringsForwardTheEndOfAMentorshipThatWouldOutlastTheMentor() {
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringEnded("2024-12-31"))
                .when(departure(day("2024-05-31")))
                .then(
                        new PersonLeft(ADA, "Moved", day("2024-05-31")),
                        new MentorshipEnded(ADA, MENTORSHIP, GRACE, "The mentor left.", day("2024-05-31")));
    }

    @Test
    void withdrawsTheOpenCaseWithTheDeparture() {
        given(joined(), proposed("2024-03-01"))
                .when(departure(day("2024-05-31")))
                .then(
                        new PersonLeft(ADA, "Moved", day("2024-05-31")),
                        new PromotionWithdrawn(ADA, CASE, "The person left.", day("2024-05-31")));
    }

    @Test
    void withdrawsACaseNoEarlierThanItWasProposed() {
        given(joined(), proposed("2024-06-10"))
                .when(departure(day("2024-05-31")))
                .then(
                        new PersonLeft(ADA, "Moved", day("2024-05-31")),
                        new PromotionWithdrawn(ADA, CASE, "The person left.", day("2024-06-10")));
    }

    @Test
    void withdrawsADepartureThatStands() {
        given(joined(), left("2024-05-31"))
                .when(new WithdrawDeparture(ADA, "Wrong person"))
                .then(new DepartureWithdrawn(ADA, "Wrong person", TODAY));
        given(joined()).when(new WithdrawDeparture(ADA, "Wrong person")).refusedBecause(Rule.NOT_LEFT);
    }

    @Test
    void refusesToWithdrawADepartureTwiceOrOneSheCameBackFrom() {
        given(joined(), left("2024-05-31"), new DepartureWithdrawn(ADA, "Wrong person", TODAY))
                .when(new WithdrawDeparture(ADA, "Wrong person"))
                .refusedBecause(Rule.NOT_LEFT);
        given(joined(), left("2024-05-31"), rejoined("2025-01-01"))
                .when(new WithdrawDeparture(ADA, "Wrong person"))
                .refusedBecause(Rule.NOT_LEFT);
    }

    @Test
    void comesBackToHerLadderAfterTheLastDay() {
        given(joined(), left("2024-05-31"))
                .when(rejoin("SPM", "2024-06-01"))
                .then(new PersonRejoined(ADA, "product", "SPM", GRACE, "Search", day("2024-06-01")));
        given(joined(), left("2024-05-31"))
                .when(rejoin("SPM", "2024-05-31"))
                .refusedBecause(Rule.REJOINING_BEFORE_LEAVING);
    }

    @Test
    void refusesToComeBackWithoutHavingLeft() {
        given(joined()).when(rejoin("SPM", "2024-06-01")).refusedBecause(Rule.NOT_LEFT);
    }

    @Test
    void refusesToComeBackAtALevelThatTheLadderLacks() {
        given(joined(), left("2024-05-31")).when(rejoin("APM", "2024-06-01")).refusedValuesAt("/level");
    }

    @Test
    void leavesAgainAfterComingBack() {
        given(joined(), left("2024-05-31"), rejoined("2025-01-01"))
                .when(departure(day("2025-01-01")))
                .accepted();
        given(joined(), left("2024-05-31"), rejoined("2025-01-01"))
                .when(departure(day("2024-12-31")))
                .refusedBecause(Rule.EFFECTIVE_BEFORE_JOINING);
    }

    @Test
    void refusesToLeaveBeforeSomethingOnlyTheEmployedHave() {
        staysUntil("2023-05-01", rated(GRACE));
        staysUntil("2023-05-01", achieved());
        staysUntil("2023-07-01", promoted("2023-07-01"));
        staysUntil("2023-07-01", new ReportingLineChanged(ADA, GRACE, null, day("2023-07-01")));
        staysUntil("2023-07-01", mentoring(GRACE, "2023-01-01"), met("2023-07-01"));
    }

    private static void staysUntil(String day, CareerEvent... facts) {
        CareerEvent[] history =
                Stream.concat(Stream.of(joined()), Stream.of(facts)).toArray(CareerEvent[]::new);
        given(history).when(departure(day(day))).accepted();
        given(history).when(departure(day(day).minusDays(1))).refusedBecause(Rule.LEFT_BEFORE_FACTS);
    }

    @Test
    void tellsTheLatestFactThatADepartureWouldPrecede() {
        given(joined(), rated(GRACE), promoted("2023-07-01"), achieved())
                .when(departure(day("2023-04-30")))
                .refusedSaying("2023-07-01", "a level");
    }

    @Test
    void letsADeparturePrecedeWhatWasTakenBack() {
        given(joined(), rated(GRACE), ratingWithdrawn(), achieved(), retracted())
                .when(departure(day("2023-04-30")))
                .accepted();
        given(joined(), mentoring(GRACE, "2023-01-01"), met("2023-07-01"), mentoringWithdrawn())
                .when(departure(day("2023-06-30")))
                .accepted();
    }

    @Test
    void letsADeparturePrecedeWhatIsOnlyScheduled() {
        String tomorrow = TODAY.plusDays(1).toString();
        given(joined(), promoted(tomorrow), new ReportingLineChanged(ADA, GRACE, null, day(tomorrow)))
                .when(departure(TODAY.minusDays(1)))
                .accepted();
        staysUntil(TODAY.toString(), promoted(TODAY.toString()));
    }

    private static ChangeReportingLine line(@Nullable UUID managerId, LocalDate from) {
        return new ChangeReportingLine(ADA, managerId, "Search", from);
    }

    private static ChangeDetails details(@Nullable String name, @Nullable LocalDate startedOn) {
        return new ChangeDetails(ADA, name, null, null, null, startedOn, null);
    }

    private static RecordDeparture departure(LocalDate on) {
        return new RecordDeparture(ADA, on, "Moved");
    }

    private static Rejoin rejoin(String level, String on) {
        return new Rejoin(ADA, day(on), level, GRACE, "Search");
    }

    private static LevelChanged promoted(String on) {
        return new LevelChanged(
                ADA, "product", "PM", "product", "SPM", LevelChangeKind.CORRECTION, null, "Typo", day(on));
    }

    private static PromotionProposed proposed(String on) {
        FrozenPacket packet = new FrozenPacket(
                new LadderRef("product", 1), "", 1, JsonNodeFactory.instance.objectNode(), List.of(), List.of());
        return new PromotionProposed(
                ADA, CASE, GRACE, "SPM", "Ready", null, null, List.of(), List.of(), packet, day(on));
    }
}
