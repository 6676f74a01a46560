package io.careerledger.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A part of the organisation that is small enough to be told as a whole: nobody in it has dealings outside of it, save
 * that its head reports to the head of the company.
 *
 * @param teams leaders of the teams, each with those who report to her
 */
record Division(List<Colleague> leadership, List<Team> teams) {

    /** One team: its leader and those who report to her. */
    record Team(Colleague leader, List<Colleague> members) {}

    List<Colleague> everyone() {
        List<Colleague> everyone = new ArrayList<>(leadership);
        for (Team team : teams) {
            everyone.add(team.leader());
            everyone.addAll(team.members());
        }
        return everyone;
    }

    /** The one of that name; the people of the stories have names of their own. */
    Colleague named(String name) {
        return everyone().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whose team the person is in. */
    Colleague leaderOf(Colleague person) {
        return teams.stream()
                .filter(team -> team.members().contains(person))
                .map(Team::leader)
                .findFirst()
                .orElseThrow();
    }

    List<Colleague> otherLeaders(Colleague leader) {
        return teams.stream().map(Team::leader).filter(other -> other != leader).toList();
    }

    /** Whom a leader of a team reports to. */
    static Colleague directorOf(Colleague leader) {
        return Objects.requireNonNull(leader.managerOn(leader.startedOn()));
    }
}
