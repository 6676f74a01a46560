package io.careerledger.standalone.demo;

import java.time.LocalDate;
import java.util.List;

/** People change teams and leave; a few come back. */
final class Moves {

    private static final int LEAVE_PERCENT = 6;
    private static final int MOVE_PERCENT = 8;
    private static final int SETTLING_DAYS = 200;

    private final DemoPlan plan;
    private final Dice dice;
    private final Facts facts;

    Moves(DemoPlan plan, Dice dice, Facts facts) {
        this.plan = plan;
        this.dice = dice;
        this.facts = facts;
    }

    void record(List<Division.Team> teams) {
        for (Division.Team team : teams) {
            for (Colleague member : team.members()) {
                if (!member.isSettled()) {
                    maybeMove(member, team, teams);
                }
            }
        }
    }

    private void maybeMove(Colleague member, Division.Team from, List<Division.Team> teams) {
        LocalDate earliest = later(member.startedOn(), plan.start()).plusDays(SETTLING_DAYS);
        LocalDate latest = plan.today().minusDays(30);
        if (earliest.isAfter(latest)) {
            return;
        }
        LocalDate on = dice.dayBetween(earliest, latest);
        if (dice.happens(LEAVE_PERCENT)) {
            leave(member, on);
        } else if (dice.happens(MOVE_PERCENT)) {
            changeTeam(member, from, teams, on);
        }
    }

    private void leave(Colleague member, LocalDate on) {
        member.leave(on);
        facts.left(
                member,
                on,
                dice.oneOf(List.of("Left for another company.", "Moved abroad.", "Went back to university.")));
    }

    /** Within the ladder: a change of ladder is a change of level, too. */
    private void changeTeam(Colleague member, Division.Team from, List<Division.Team> teams, LocalDate on) {
        String ladder = member.standingOn(on).ladder();
        List<Division.Team> others = teams.stream()
                .filter(team -> !team.equals(from) && !team.leader().isSettled())
                .filter(team -> team.leader().joining().ladder().equals(ladder))
                .filter(team -> team.leader().isEmployedOn(on))
                .toList();
        if (!others.isEmpty()) {
            member.reportTo(dice.oneOf(others).leader(), on);
            facts.changedLine(member, on);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
