package io.careerledger.query.access;

import io.careerledger.access.testing.Organisation;
import io.careerledger.access.testing.Organisation.Case;
import io.careerledger.access.testing.Organisation.Mentorship;
import io.careerledger.access.testing.Organisation.Move;
import io.careerledger.access.testing.Organisation.Request;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.FeedbackRequestWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.LadderRef;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.Tier;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.PromotionStory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The streams of everybody in a random organisation. */
final class OrganisationStreams {

    private final Organisation organisation;
    private final List<Career> careers = new ArrayList<>();

    private OrganisationStreams(Organisation organisation) {
        this.organisation = organisation;
    }

    static List<Career> of(Organisation organisation) {
        OrganisationStreams streams = new OrganisationStreams(organisation);
        for (int person = 0; person < organisation.people(); person++) {
            streams.careers.add(new Career(organisation.id(person), new LadderRef(Career.LADDER, 1)));
        }
        organisation.moves().forEach(streams::moved);
        organisation.mentorships().forEach(streams::mentored);
        organisation.requests().forEach(streams::asked);
        organisation.cases().forEach(streams::proposed);
        return streams.careers;
    }

    static String name(Organisation organisation, int person) {
        return "p" + organisation.seed() + "-" + person;
    }

    private void moved(Move move) {
        LocalDate on = Organisation.date(move.day());
        UUID id = organisation.id(move.person());
        Career career = careers.get(move.person()).recordedAt(recordedAt(move.recorded()));
        switch (move.kind()) {
            case JOINED -> career.joins(name(organisation, move.person()), "PM", on, manager(move));
            case MOVED -> career.with(new ReportingLineChanged(id, manager(move), "Core", on));
            case LEFT -> career.with(new PersonLeft(id, null, on));
            case REJOINED -> career.with(new PersonRejoined(id, Career.LADDER, "PM", manager(move), "Core", on));
        }
    }

    private static Instant recordedAt(int day) {
        return Organisation.date(day).atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    private @Nullable UUID manager(Move move) {
        return move.hasManager() ? organisation.id(move.manager()) : null;
    }

    private void today(int person, CareerEvent fact) {
        careers.get(person).recordedAt(recordedAt(Organisation.TODAY)).with(fact);
    }

    private void mentored(Mentorship mentorship) {
        UUID mentor = organisation.id(mentorship.mentor());
        UUID mentee = organisation.id(mentorship.mentee());
        today(
                mentorship.mentor(),
                new MentorshipStarted(
                        mentor,
                        mentorship.id(),
                        mentee,
                        List.copyOf(mentorship.focus()),
                        null,
                        null,
                        Organisation.date(mentorship.from())));
        if (mentorship.endsOn() != null) {
            today(
                    mentorship.mentor(),
                    new MentorshipEnded(
                            mentor, mentorship.id(), mentee, "over", Organisation.date(mentorship.endsOn())));
        }
    }

    private void asked(Request request) {
        UUID subject = organisation.id(request.subject());
        UUID asked = organisation.id(request.asked());
        request.outcomes().forEach(outcome -> today(request.subject(), outcome(subject, outcome)));
        today(
                request.subject(),
                new FeedbackRequested(
                        subject,
                        request.id(),
                        subject,
                        asked,
                        List.copyOf(request.competencies()),
                        List.copyOf(request.outcomes()),
                        null,
                        Organisation.date(request.expiresOn()),
                        Organisation.START));
        if (request.withdrawn()) {
            today(
                    request.subject(),
                    new FeedbackRequestWithdrawn(
                            subject, request.id(), asked, "no", Organisation.date(Organisation.TODAY)));
        }
    }

    private static OutcomeRecorded outcome(UUID subject, UUID outcome) {
        return new OutcomeRecorded(
                subject,
                outcome,
                "Shipped",
                null,
                Tier.TASK,
                List.of("execution"),
                null,
                null,
                null,
                BigDecimal.ONE,
                true,
                null,
                List.of(),
                Organisation.START);
    }

    private void proposed(Case promotion) {
        Career career = careers.get(promotion.subject());
        LocalDate today = Organisation.date(Organisation.TODAY);
        today(
                promotion.subject(),
                new PromotionProposed(
                        career.personId(),
                        promotion.id(),
                        organisation.id(promotion.proposer()),
                        "SPM",
                        "ready",
                        null,
                        null,
                        ids(promotion.reviewers()),
                        ids(promotion.deciders()),
                        PromotionStory.packet(career, "SPM", today),
                        today));
        for (int reviewer : promotion.recused()) {
            today(
                    promotion.subject(),
                    new PromotionReviewed(
                            career.personId(),
                            promotion.id(),
                            UUID.randomUUID(),
                            organisation.id(reviewer),
                            ReviewVerdict.RECUSE,
                            "not me",
                            List.of(),
                            today));
        }
        if (!promotion.open()) {
            today(promotion.subject(), new PromotionWithdrawn(career.personId(), promotion.id(), "later", today));
        }
    }

    private List<UUID> ids(List<Integer> persons) {
        return persons.stream().map(organisation::id).toList();
    }
}
