package io.careerledger.standalone.demo;

import java.util.ArrayList;
import java.util.List;

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
}
