package io.careerledger.readiness.replay;

import io.careerledger.readiness.replay.Summary.RaterLeniency;
import java.util.ArrayList;
import java.util.List;

/** Puts the summary together from everybody, sorted by id. */
final class SummaryWriter {

    private final ReplayQuestion question;
    private final List<PersonTally> people;
    private final List<DecisionTally> decisions;
    private final RaterTally raters;

    SummaryWriter(ReplayQuestion question, List<PersonTally> people, List<DecisionTally> decisions, RaterTally raters) {
        this.question = question;
        this.people = people;
        this.decisions = decisions;
        this.raters = raters;
    }

    Summary summary(String hash) {
        List<RaterLeniency> compared = raters.compared();
        LevelOrder order = new LevelOrder(question);
        List<Summary.Side> scenarios = new ArrayList<>();
        for (int index = 0; index < question.scenarios().size(); index++) {
            String name = question.scenarios().get(index).name();
            scenarios.add(new SideWriter(people, decisions, order, index + 1).side(name));
        }
        return new Summary(
                people.size(),
                decisions.size(),
                new SideWriter(people, decisions, order, 0).side(ScenarioForm.BASELINE),
                scenarios,
                RaterTally.shown(compared),
                compared.size(),
                hash);
    }
}
