package io.careerledger.standalone.demo;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The organisation as lines of an import. It is made division by division, each of about {@value #DIVISION} people, so
 * that memory does not grow with the number of people; within a division all lines stand in date order.
 */
public final class DemoOrganisation {

    private static final int DIVISION = 120;
    private static final int DIVISIONS_PER_COMPANY = 10;

    private final DemoPlan plan;
    private final Rubrics rubrics = new Rubrics();

    public DemoOrganisation(DemoPlan plan) {
        this.plan = plan;
    }

    /** Hands out every line, in the order in which they are to be sent. */
    public void lines(Consumer<ObjectNode> reader) {
        int divisions = Math.max(1, (plan.people() + DIVISION / 2) / DIVISION);
        Colleague headOfCompany = null;
        int made = 0;
        for (int number = 0; number < divisions; number++) {
            int size = (int) ((long) plan.people() * (number + 1) / divisions) - made;
            made += size;
            boolean newCompany = number % DIVISIONS_PER_COMPANY == 0;
            headOfCompany = division(number, size, newCompany ? null : headOfCompany, reader);
        }
    }

    private Colleague division(int number, int size, @Nullable Colleague headOfCompany, Consumer<ObjectNode> reader) {
        Dice dice = new Dice(plan.seed(), number);
        ImportLines lines = new ImportLines(plan.key() + "-" + number);
        Facts facts = new Facts(plan, lines);
        CaseFacts cases = new CaseFacts(plan, lines);
        boolean first = number == 0;
        Division division =
                new Roster(plan, number, dice, first ? Stories.CAST : List.of()).staffed(size, headOfCompany);
        OutcomeLog outcomes = new OutcomeLog(plan, rubrics, dice, facts);
        Mentoring mentoring = new Mentoring(plan, rubrics, dice, facts);
        if (first) {
            new Stories(plan, division, facts, outcomes.ideas(), mentoring, rubrics).tell();
            new CaseStories(plan, division, cases).tell();
        }
        division.everyone().forEach(person -> facts.joined(person, EntryPaths.of(person, plan)));
        new Moves(plan, dice, facts).record(division.teams());
        new Advancement(plan, rubrics, dice, cases).record(division);
        new RatingRounds(plan, rubrics, dice, facts).record(division.everyone());
        outcomes.record(division.everyone());
        mentoring.record(division.everyone());
        lines.handOut(reader);
        return headOfCompany == null ? division.leadership().getFirst() : headOfCompany;
    }
}
