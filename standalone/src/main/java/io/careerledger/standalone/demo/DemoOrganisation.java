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
    private volatile double told;

    public DemoOrganisation(DemoPlan plan) {
        this.plan = plan;
    }

    /** Which share of the organisation {@link #lines} has handed out, from 0 to 1; for whoever wonders, on any thread. */
    public double told() {
        return told;
    }

    /** Hands out every line, in the order in which they are to be sent. */
    public void lines(Consumer<ObjectNode> reader) {
        int divisions = Math.max(1, (plan.people() + DIVISION / 2) / DIVISION);
        Colleague headOfCompany = null;
        int made = 0;
        for (int number = 0; number < divisions; number++) {
            int size = (int) ((long) plan.people() * (number + 1) / divisions) - made;
            boolean newCompany = number % DIVISIONS_PER_COMPANY == 0;
            Part part = new Part(number, size, made);
            headOfCompany = division(part, newCompany ? null : headOfCompany, reader);
            made += size;
        }
    }

    /** A division to be made, after so many people. */
    private record Part(int number, int size, int before) {}

    private Colleague division(Part part, @Nullable Colleague headOfCompany, Consumer<ObjectNode> reader) {
        int number = part.number();
        Dice dice = new Dice(plan.seed(), number);
        ImportLines lines = new ImportLines(plan.key() + "-" + number);
        Facts facts = new Facts(plan, lines);
        CaseFacts cases = new CaseFacts(plan, lines);
        boolean first = number == 0;
        Division division =
                new Roster(plan, number, dice, first ? Stories.CAST : List.of()).staffed(part.size(), headOfCompany);
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
        lines.handOut((line, share) -> {
            told = (part.before() + part.size() * share) / plan.people();
            reader.accept(line);
        });
        return headOfCompany == null ? division.leadership().getFirst() : headOfCompany;
    }
}
