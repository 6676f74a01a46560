package io.careerledger.standalone.demo;

import io.careerledger.readiness.ladder.Expectation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Mentorships between people of different levels, with their sessions; some have ended, some go on. */
final class Mentoring {

    private static final Set<String> MENTOR_LEVELS = Set.of("SPM", "GPM", "DIRECTOR", "VP");
    private static final Set<String> MENTEE_LEVELS = Set.of("APM", "PM", "SPM");

    private static final int SETTLING_DAYS = 90;
    private static final int DAYS_BETWEEN_SESSIONS = 24;

    private final DemoPlan plan;
    private final Rhythm rhythm;
    private final Rubrics rubrics;
    private final Dice dice;
    private final Facts facts;

    Mentoring(DemoPlan plan, Rubrics rubrics, Dice dice, Facts facts) {
        this.plan = plan;
        this.rhythm = Rhythm.of(plan);
        this.rubrics = rubrics;
        this.dice = dice;
        this.facts = facts;
    }

    void record(List<Colleague> everyone) {
        for (Colleague mentor : everyone) {
            if (!mentor.isScripted() && dice.happens(rhythm.mentorPercent())) {
                dice.some(dice.between(1, 2), candidates(mentor, everyone)).forEach(mentee -> mentor(mentor, mentee));
            }
        }
    }

    private List<Colleague> candidates(Colleague mentor, List<Colleague> everyone) {
        LocalDate today = plan.today();
        if (!MENTOR_LEVELS.contains(mentor.standingOn(today).level()) || mentor.leftOn() != null) {
            return List.of();
        }
        Standing own = mentor.standingOn(today);
        return everyone.stream()
                .filter(other -> other != mentor && other.leftOn() == null && !other.isScripted())
                .filter(other -> MENTEE_LEVELS.contains(other.standingOn(today).level()))
                .filter(other -> rubrics.tier(other.standingOn(today)).compareTo(rubrics.tier(own)) < 0)
                .toList();
    }

    private void mentor(Colleague mentor, Colleague mentee) {
        LocalDate both = mentor.startedOn().isAfter(mentee.startedOn()) ? mentor.startedOn() : mentee.startedOn();
        LocalDate earliest = both.isAfter(plan.start())
                ? both.plusDays(SETTLING_DAYS)
                : plan.start().plusDays(SETTLING_DAYS);
        LocalDate latest = plan.today().minusDays(SETTLING_DAYS);
        if (earliest.isAfter(latest)) {
            return;
        }
        LocalDate startedOn = dice.dayBetween(earliest, latest);
        LocalDate end = startedOn.plusDays(dice.between(180, 420));
        meet(mentor, mentee, startedOn, end);
    }

    /** Meets until the end, or until today when that comes first. */
    void meet(Colleague mentor, Colleague mentee, LocalDate startedOn, LocalDate end) {
        List<String> focus = dice.some(2, rubrics.ahead(mentee.standingOn(startedOn))).stream()
                .map(Expectation::competency)
                .toList();
        UUID mentorship = facts.mentorshipStarted(
                mentor,
                mentee,
                focus,
                "Be at ease with " + String.join(" and ", focus) + " by the next round.",
                startedOn);
        LocalDate last = end.isBefore(plan.today()) ? end : plan.today();
        LocalDate on = startedOn.plusDays(dice.between(3, DAYS_BETWEEN_SESSIONS));
        while (!on.isAfter(last)) {
            facts.session(mentor, mentorship, dice.between(2, 5) * 15, on);
            on = on.plusDays(DAYS_BETWEEN_SESSIONS + dice.between(-6, 12));
        }
        if (end.isBefore(plan.today())) {
            facts.mentorshipEnded(mentor, mentorship, "The goal of the mentorship was reached.", end);
        }
    }
}
