package io.careerledger.command.domain;

import io.careerledger.access.Ties;
import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.career.FeedbackRequest;
import io.careerledger.readiness.career.Mentorship;
import io.careerledger.readiness.career.PromotionCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What ties the actor to a person today: the reporting lines as the registry has them, all else as the person's own stream
 * says. That the actor mentors the person stands in the actor's stream; nothing can be done by it, so nobody looks.
 */
final class Bonds {

    private final UUID actorId;
    private final LocalDate today;
    private final Colleagues colleagues;

    Bonds(Circumstances given) {
        this.actorId = given.actorId();
        this.today = given.today();
        this.colleagues = given.colleagues();
    }

    /** Whoever is not employed has none, not even to herself. */
    Ties to(UUID personId, Career career) {
        if (actorId.equals(personId)) {
            return isEmployed() ? Ties.SELF : Ties.NONE;
        }
        return isEmployed()
                ? line(personId)
                        .asked(asked(career))
                        .mentoring(List.of(), had(career))
                        .seated(seats(career))
                : Ties.NONE;
    }

    /** To a person of whom only the line is known. */
    Ties to(UUID personId) {
        if (actorId.equals(personId)) {
            return isEmployed() ? Ties.SELF : Ties.NONE;
        }
        return isEmployed() ? line(personId) : Ties.NONE;
    }

    private boolean isEmployed() {
        return ServiceUser.withId(actorId).isEmpty()
                && colleagues.faultOf(actorId, today).isEmpty();
    }

    private Ties line(UUID personId) {
        return colleagues.line(personId).all().contains(actorId) ? Ties.LINE : Ties.NONE;
    }

    private List<Ties.Request> asked(Career career) {
        return career.history().feedbackRequests().openOn(today).stream()
                .filter(request -> request.fromId().equals(actorId))
                .map(Bonds::request)
                .toList();
    }

    private static Ties.Request request(FeedbackRequest request) {
        return new Ties.Request(
                request.requestId(), Set.copyOf(request.competencies()), Set.copyOf(request.outcomeIds()));
    }

    /** On its last day a mentorship is still one. */
    private List<Ties.Mentoring> had(Career mentor) {
        return mentor.history().mentorships().all().stream()
                .filter(mentorship -> mentorship.menteeId().equals(actorId) && isOn(mentorship))
                .map(mentorship -> new Ties.Mentoring(mentorship.mentorshipId(), Set.copyOf(mentorship.focus())))
                .toList();
    }

    private boolean isOn(Mentorship mentorship) {
        LocalDate endedOn = mentorship.endedOn();
        return !mentorship.isWithdrawn() && (endedOn == null || !endedOn.isBefore(today));
    }

    /** Whoever has recused herself has a seat that is not open: the case tells her so, and nothing else knows her. */
    private List<Ties.Seat> seats(Career career) {
        return career.history().promotions().all().stream()
                .filter(this::isNamed)
                .map(promotion ->
                        new Ties.Seat(promotion.caseId(), promotion.state().isOpen() && !promotion.isRecused(actorId)))
                .toList();
    }

    private boolean isNamed(PromotionCase promotion) {
        return promotion.panel().reviewers().contains(actorId)
                || promotion.panel().deciders().contains(actorId);
    }
}
