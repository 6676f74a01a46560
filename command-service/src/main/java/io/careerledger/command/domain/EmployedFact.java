package io.careerledger.command.domain;

import io.careerledger.readiness.career.Mentorship;
import io.careerledger.readiness.career.Outcome;
import io.careerledger.readiness.career.Rating;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Something that says that a person was employed on a day; what was withdrawn never says so.
 *
 * @param kind with its article, as part of a sentence
 */
record EmployedFact(String kind, LocalDate on) {

    /** What only someone who has joined can have or do. */
    static Stream<EmployedFact> sinceJoining(Career career) {
        Stream<EmployedFact> mentorships = career.history().mentorships().all().stream()
                .filter(mentorship -> !mentorship.isWithdrawn())
                .map(mentorship -> new EmployedFact("a mentorship", mentorship.startedOn()));
        Stream<EmployedFact> departures = career.employment().spells().stream()
                .flatMap(spell -> Stream.ofNullable(spell.leftOn()))
                .map(leftOn -> new EmployedFact("a departure", leftOn));
        Stream<EmployedFact> cases = career.history().promotions().all().stream()
                .map(promotion -> new EmployedFact("a promotion case", promotion.proposedOn()));
        Stream<EmployedFact> requests = career.history().feedbackRequests().all().stream()
                .map(request -> new EmployedFact("a feedback request", request.askedOn()));
        return Stream.of(ratings(career), mentorships, positions(career), departures, cases, requests)
                .flatMap(facts -> facts);
    }

    /** What nobody can have or do who has left; mentorships that lie ahead are withdrawn with the departure. */
    static Stream<EmployedFact> untilLeaving(Career career) {
        Stream<EmployedFact> outcomes = career.history().outcomes().all().stream()
                .filter(outcome -> !outcome.isRetracted())
                .map(Outcome::occurredOn)
                .map(day -> new EmployedFact("an outcome", day));
        Stream<EmployedFact> decisions = career.history().promotions().all().stream()
                .flatMap(promotion -> Stream.ofNullable(promotion.decision()))
                .map(decision -> new EmployedFact("a promotion decision", decision.decidedOn()));
        return Stream.of(ratings(career), outcomes, sessions(career), positions(career), decisions)
                .flatMap(facts -> facts);
    }

    private static Stream<EmployedFact> ratings(Career career) {
        return career.history().ratings().all().stream()
                .filter(rating -> !rating.isWithdrawn())
                .map(Rating::observedOn)
                .map(day -> new EmployedFact("a rating", day));
    }

    private static Stream<EmployedFact> sessions(Career career) {
        return career.history().mentorships().all().stream()
                .filter(mentorship -> !mentorship.isWithdrawn())
                .map(Mentorship::sessions)
                .flatMap(sessions -> sessions.stream().filter(session -> !session.isWithdrawn()))
                .map(session -> new EmployedFact("a mentoring session", session.heldOn()));
    }

    /** Levels and reporting lines, but for those that the joining itself named. */
    private static Stream<EmployedFact> positions(Career career) {
        Stream<EmployedFact> levels = career.employment().levelFacts().stream()
                .filter(fact -> fact.sequence() > 0)
                .map(fact -> new EmployedFact("a level", fact.effectiveOn()));
        Stream<EmployedFact> lines = career.employment().reportingLines().stream()
                .filter(line -> line.sequence() > 0)
                .map(line -> new EmployedFact("a reporting line", line.effectiveOn()));
        return Stream.concat(levels, lines);
    }
}
