package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.KAY;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.OUTCOME;
import static io.careerledger.command.domain.Facts.achieved;
import static io.careerledger.command.domain.Facts.id;
import static io.careerledger.command.domain.Facts.joined;
import static io.careerledger.command.domain.Facts.left;
import static io.careerledger.command.domain.Facts.retracted;

import io.careerledger.command.domain.CareerCommand.RequestFeedback;
import io.careerledger.command.domain.CareerCommand.WithdrawFeedbackRequest;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.FeedbackRequestWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.ServiceUser;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests for feedback. */
class FeedbackRulesTest {

    private static final UUID REQUEST = id(60);

    @Test
    void asksUntilTheDayThatIsNamed() {
        given(joined(), achieved())
                .when(request(LIN, List.of("discovery"), List.of(OUTCOME), TODAY))
                .then(new FeedbackRequested(
                        ADA, REQUEST, GRACE, LIN, List.of("discovery"), List.of(OUTCOME), null, TODAY, TODAY));
    }

    @Test
    void asksForThirtyDaysUnlessOtherwiseSaid() {
        given(joined())
                .when(request(LIN, List.of("discovery"), List.of(), null))
                .then(requested(REQUEST, LIN, TODAY, TODAY.plusDays(30)));
    }

    @Test
    void asksForNinetyDaysAtMostAndNeverUntilAPastDay() {
        given(joined())
                .when(request(LIN, List.of("discovery"), List.of(), TODAY.plusDays(90)))
                .accepted();
        given(joined())
                .when(request(LIN, List.of("discovery"), List.of(), TODAY.plusDays(91)))
                .refusedValuesAt("/expiresOn");
        given(joined())
                .when(request(LIN, List.of("discovery"), List.of(), TODAY.minusDays(1)))
                .refusedValuesAt("/expiresOn");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        given(joined(), achieved(), retracted())
                .when(request(ServiceUser.HR.id(), List.of("juggling"), List.of(OUTCOME, id(11)), TODAY.minusDays(1)))
                .refusedValuesAt("/competencies/0", "/outcomeIds/0", "/outcomeIds/1", "/fromId", "/expiresOn");
        given(joined()).when(request(LIN, List.of(), List.of(), null)).refusedValuesAt("");
    }

    @Test
    void asksNeitherThePersonHerselfNorWhoeverAsks() {
        given(joined())
                .when(request(ADA, List.of("discovery"), List.of(), null))
                .refusedBecause(Rule.ASKS_HERSELF);
        given(joined())
                .when(request(GRACE, List.of("discovery"), List.of(), null))
                .refusedBecause(Rule.ASKS_HERSELF);
    }

    @Test
    void asksNothingAboutAPersonWhoLeft() {
        given(joined(), left(TODAY.minusDays(1).toString()))
                .when(request(LIN, List.of("discovery"), List.of(), null))
                .refusedBecause(Rule.PERSON_LEFT);
        given(joined(), left(TODAY.toString()))
                .when(request(LIN, List.of("discovery"), List.of(), null))
                .accepted();
    }

    @Test
    void asksNobodyTheSameTwiceAtATime() {
        CareerEvent open = requested(id(61), LIN, TODAY.minusDays(30), TODAY);
        RequestFeedback again = request(LIN, List.of("discovery"), List.of(OUTCOME), null);
        given(joined(), achieved(), open).when(again).refusedBecause(Rule.ALREADY_ASKED);
        given(joined(), achieved(), open).when(again).refusedSaying("discovery", id(61).toString());
        given(joined(), achieved(), open)
                .when(request(LIN, List.of(), List.of(OUTCOME), null))
                .accepted();
        given(joined(), achieved(), open)
                .when(request(KAY, List.of("discovery"), List.of(), null))
                .accepted();
        given(joined(), achieved(), requested(id(61), LIN, TODAY.minusDays(30), TODAY.minusDays(1)))
                .when(again)
                .accepted();
        given(joined(), achieved(), open, withdrawn(id(61))).when(again).accepted();
    }

    @Test
    void leavesTwentyRequestsOpenAtMost() {
        RequestFeedback next = request(LIN, List.of("discovery"), List.of(), null);
        given(withOpen(19)).when(next).accepted();
        given(withOpen(20)).when(next).refusedBecause(Rule.TOO_MANY_OPEN_REQUESTS);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        given(joined(), requested(REQUEST, KAY, TODAY.minusDays(9), TODAY.minusDays(8)))
                .when(request(LIN, List.of("discovery"), List.of(), null))
                .refusedBecause(Rule.ID_TAKEN);
    }

    @Test
    void withdrawsWhatIsOpen() {
        CareerEvent open = requested(REQUEST, LIN, TODAY, TODAY);
        given(joined(), open).when(withdrawal()).then(withdrawn(REQUEST));
        given(joined(), open, withdrawn(REQUEST)).when(withdrawal()).refusedBecause(Rule.ALREADY_WITHDRAWN);
        given(joined(), requested(REQUEST, LIN, TODAY.minusDays(9), TODAY.minusDays(1)))
                .when(withdrawal())
                .refusedBecause(Rule.REQUEST_EXPIRED);
        given(joined()).when(withdrawal()).refusedBecause(Rule.NOT_FOUND);
    }

    private static RequestFeedback request(
            UUID fromId, List<String> competencies, List<UUID> outcomes, @Nullable LocalDate expiresOn) {
        return new RequestFeedback(ADA, REQUEST, fromId, competencies, outcomes, null, expiresOn);
    }

    private static WithdrawFeedbackRequest withdrawal() {
        return new WithdrawFeedbackRequest(ADA, REQUEST, "Asked by mistake");
    }

    private static FeedbackRequested requested(UUID requestId, UUID fromId, LocalDate on, LocalDate expiresOn) {
        return new FeedbackRequested(
                ADA, requestId, GRACE, fromId, List.of("discovery"), List.of(), null, expiresOn, on);
    }

    private static FeedbackRequestWithdrawn withdrawn(UUID requestId) {
        return new FeedbackRequestWithdrawn(ADA, requestId, LIN, "Asked by mistake", TODAY);
    }

    private static CareerEvent[] withOpen(int count) {
        return Stream.concat(
                        Stream.of(joined()),
                        IntStream.range(0, count)
                                .mapToObj(number -> requested(id(100 + number), id(200 + number), TODAY, TODAY)))
                .toArray(CareerEvent[]::new);
    }
}
