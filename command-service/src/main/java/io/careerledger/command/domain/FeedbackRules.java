package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.RequestFeedback;
import io.careerledger.command.domain.CareerCommand.WithdrawFeedbackRequest;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.FeedbackRequestWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.career.FeedbackRequest;
import io.careerledger.readiness.career.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Who is asked to rate a person and to attest her outcomes, and until when. */
final class FeedbackRules {

    static final int DEFAULT_DAYS = 30;

    /** How far ahead a request may expire. */
    static final int MAX_DAYS = 90;

    /** Requests about one person that may be open at a time. */
    static final int MAX_OPEN = 20;

    private FeedbackRules() {}

    static List<CareerEvent> request(RequestFeedback c, Career career, Circumstances given) {
        LocalDate today = given.today();
        LocalDate expiresOn = Objects.requireNonNullElse(c.expiresOn(), today.plusDays(DEFAULT_DAYS));
        judge(c, expiresOn, career, given);
        Presence.required(career, today, Rule.EFFECTIVE_BEFORE_JOINING);
        if (c.fromId().equals(c.personId()) || c.fromId().equals(given.actorId())) {
            throw Refused.because(
                    Rule.ASKS_HERSELF,
                    c.fromId() + " is " + (c.fromId().equals(c.personId()) ? "the person herself" : "who asks"));
        }
        if (career.history().feedbackRequests().withId(c.requestId()) != null) {
            throw Refused.because(
                    Rule.ID_TAKEN, "a feedback request with the id " + c.requestId() + " was made before");
        }
        refuseSecond(c, career, today);
        return List.of(new FeedbackRequested(
                c.personId(),
                c.requestId(),
                given.actorId(),
                c.fromId(),
                c.competencies(),
                c.outcomeIds(),
                c.message(),
                expiresOn,
                today));
    }

    private static void judge(RequestFeedback c, LocalDate expiresOn, Career career, Circumstances given) {
        LocalDate today = given.today();
        Faults faults = new Faults(today);
        Competencies.judge(faults, "/competencies", c.competencies(), given.ladderOf(career, today));
        for (int index = 0; index < c.outcomeIds().size(); index++) {
            Outcome outcome = career.history().outcomes().withId(c.outcomeIds().get(index));
            faults.unless(
                    outcome != null && !outcome.isRetracted(),
                    "/outcomeIds/" + index,
                    "the person has no outcome " + c.outcomeIds().get(index) + " that stands");
        }
        faults.unless(
                !c.competencies().isEmpty() || !c.outcomeIds().isEmpty(),
                "",
                "must name competencies to rate or outcomeIds to attest");
        faults.unless(ServiceUser.withId(c.fromId()).isEmpty(), "/fromId", "must be a person, is a service user");
        LocalDate latest = today.plusDays(MAX_DAYS);
        faults.unless(
                !expiresOn.isBefore(today) && !expiresOn.isAfter(latest),
                "/expiresOn",
                "must be from " + today + " to " + latest + ", is " + expiresOn);
        faults.refuseIfAny();
    }

    private static void refuseSecond(RequestFeedback c, Career career, LocalDate today) {
        List<FeedbackRequest> open = career.history().feedbackRequests().openOn(today);
        for (FeedbackRequest other : open) {
            List<String> both = askedInBoth(c, other);
            if (other.fromId().equals(c.fromId()) && !both.isEmpty()) {
                throw Refused.because(
                        Rule.ALREADY_ASKED,
                        "request " + other.requestId() + ", open until " + other.expiresOn() + ", asks her for "
                                + String.join(", ", both));
            }
        }
        if (open.size() >= MAX_OPEN) {
            throw Refused.because(Rule.TOO_MANY_OPEN_REQUESTS, open.size() + " are open, the most is " + MAX_OPEN);
        }
    }

    private static List<String> askedInBoth(RequestFeedback c, FeedbackRequest other) {
        return Stream.concat(
                        c.competencies().stream().filter(other.competencies()::contains),
                        c.outcomeIds().stream()
                                .filter(other.outcomeIds()::contains)
                                .map(UUID::toString))
                .toList();
    }

    static List<CareerEvent> withdraw(WithdrawFeedbackRequest c, Career career, Circumstances given) {
        FeedbackRequest request = career.feedbackRequest(c.requestId());
        if (request.withdrawnOn() != null) {
            throw Refused.because(Rule.ALREADY_WITHDRAWN, "feedback request " + c.requestId() + " was withdrawn");
        }
        if (!request.isOpenOn(given.today())) {
            throw Refused.because(
                    Rule.REQUEST_EXPIRED, "feedback request " + c.requestId() + " expired on " + request.expiresOn());
        }
        return List.of(
                new FeedbackRequestWithdrawn(c.personId(), c.requestId(), request.fromId(), c.reason(), given.today()));
    }
}
