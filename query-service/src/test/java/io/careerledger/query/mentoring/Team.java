package io.careerledger.query.mentoring;

import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.testing.Career;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.ReportingLine;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A manager with her line, all of whom are in it at any depth, and what is asked about them. */
final class Team {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalDate START = TODAY.minusYears(3);
    static final LadderCatalog LADDERS = ladders();

    final Career manager;
    private final List<Career> line = new ArrayList<>();
    private final List<Career> elsewhere = new ArrayList<>();
    private boolean includeManagers;

    Team(String level) {
        this.manager = Career.joined("Leila", level, START, null);
    }

    private static LadderCatalog ladders() {
        LadderCatalog catalog = LadderCatalog.empty();
        for (LadderVersion version : ShippedLadders.all()) {
            catalog = catalog.with(version, Instant.EPOCH);
        }
        return catalog;
    }

    Career report(String name, String level) {
        return report(name, level, manager);
    }

    Career report(String name, String level, Career to) {
        Career person = Career.joined(name, level, START, to.personId());
        line.add(person);
        return person;
    }

    Career elsewhere(String name, String level) {
        Career person = Career.joined(name, level, START, null);
        elsewhere.add(person);
        return person;
    }

    List<Career> line() {
        return line;
    }

    Team includingManagers() {
        includeManagers = true;
        return this;
    }

    TeamMentorship answer() {
        return answerOn(TODAY);
    }

    TeamMentorship answerOn(LocalDate day) {
        return MentoringAnswer.of(line(day, line), Map.of());
    }

    /** As it is read in another order. */
    TeamMentorship answerOf(List<Career> order) {
        return MentoringAnswer.of(line(TODAY, order), Map.of());
    }

    private Line line(LocalDate day, List<Career> order) {
        Map<UUID, CareerHistory> histories = new HashMap<>();
        List<Career> everyone = new ArrayList<>(order);
        everyone.add(manager);
        everyone.addAll(elsewhere);
        everyone.forEach(career -> histories.put(career.personId(), CareerHistory.of(career.events())));
        Map<UUID, UUID> managers = new HashMap<>();
        List<UUID> members = new ArrayList<>();
        for (Career career : order) {
            CareerHistory history = histories.getOrDefault(career.personId(), CareerHistory.empty());
            ReportingLine reports = history.employment().reportingLineOn(day);
            if (reports != null && reports.managerId() != null) {
                managers.put(career.personId(), reports.managerId());
            }
            if (history.employment().isEmployedOn(day)) {
                members.add(career.personId());
            }
        }
        TeamQuestion question = new TeamQuestion(manager.personId(), true, includeManagers, Cut.on(day));
        return new Line(question, members, managers, histories, LADDERS);
    }

    /** Rated by so many others, so that the mean is the rating and it is settled. */
    static void rated(Career person, String competency, int rating) {
        for (int rater = 0; rater < 4; rater++) {
            person.rated(competency, rating, UUID.randomUUID(), TODAY.minusDays(20));
        }
    }

    /** A mentorship with sessions on these days. */
    static UUID mentors(Career mentor, Career mentee, String focus, LocalDate from, LocalDate... sessions) {
        UUID id = UUID.randomUUID();
        mentor.with(
                new MentorshipStarted(mentor.personId(), id, mentee.personId(), List.of(focus), "grow", null, from));
        for (LocalDate session : sessions) {
            mentor.with(new MentoringSessionHeld(
                    mentor.personId(), id, UUID.randomUUID(), mentee.personId(), 45, null, session));
        }
        return id;
    }

    static void ends(Career mentor, UUID mentorship, Career mentee, LocalDate on) {
        mentor.with(new MentorshipEnded(mentor.personId(), mentorship, mentee.personId(), "done", on));
    }
}
