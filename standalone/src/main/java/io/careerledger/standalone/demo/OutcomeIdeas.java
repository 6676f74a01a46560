package io.careerledger.standalone.demo;

import io.careerledger.events.Tier;
import io.careerledger.standalone.demo.OutcomeStory.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people of a product organisation achieve, or try to, by tier. */
final class OutcomeIdeas {

    private static final int MEASURED_DAYS = 90;

    private final List<Idea> ideas =
            TextTable.rows("outcome-ideas.tsv").stream().map(OutcomeIdeas::idea).toList();

    private final Rubrics rubrics;
    private final Dice dice;

    OutcomeIdeas(Rubrics rubrics, Dice dice) {
        this.rubrics = rubrics;
        this.dice = dice;
    }

    private record Idea(
            Tier tier,
            String title,
            String metric,
            String unit,
            Range baseline,
            Range changePercent,
            List<String> competencies,
            String learning) {}

    private record Range(double from, double to) {}

    /** A result of the tier by the person; whether it is also looked up, priced and achieved is for chance to say. */
    OutcomeStory story(Colleague person, Tier tier, LocalDate occurredOn) {
        return story(person, tier, occurredOn, dice.happens(88), dice.happens(55));
    }

    OutcomeStory story(Colleague person, Tier tier, LocalDate occurredOn, boolean achieved, boolean linked) {
        Standing standing = person.standingOn(occurredOn);
        Idea idea = dice.oneOf(ideas.stream().filter(i -> i.tier() == tier).toList());
        String area = person.teamOn(occurredOn);
        Measure measure = measure(idea, occurredOn, achieved);
        return new OutcomeStory(
                idea.title().replace("{area}", area),
                "Measured by " + idea.metric() + " over the " + MEASURED_DAYS + " days before.",
                tier,
                idea.competencies().stream()
                        .filter(c -> rubrics.has(standing, c))
                        .toList(),
                measure,
                achieved && dice.happens(60) ? benefit(standing) : null,
                BigDecimal.valueOf(dice.between(4, 10), 1),
                achieved ? null : idea.learning(),
                linked ? source(person, occurredOn) : null,
                occurredOn);
    }

    private long benefit(Standing standing) {
        double reference = rubrics.level(standing).referenceBenefit();
        return Math.max(500, Math.round(reference * StrictMath.exp(dice.normal(-1, 0.9)) / 500) * 500);
    }

    private static @Nullable String source(Colleague person, LocalDate on) {
        String domain = person.email().substring(person.email().indexOf('@') + 1);
        String team = person.teamOn(on).toLowerCase(Locale.ROOT).replace(' ', '-');
        return "https://metrics." + domain + "/" + team + "/" + on;
    }

    private Measure measure(Idea idea, LocalDate occurredOn, boolean achieved) {
        double baseline = dice.between(idea.baseline().from(), idea.baseline().to());
        double change =
                dice.between(idea.changePercent().from(), idea.changePercent().to());
        double reached = achieved ? change : change * dice.between(-0.3, 0.2);
        return new Measure(
                idea.metric(),
                idea.unit(),
                rounded(baseline),
                rounded(baseline * (1 + reached / 100)),
                rounded(Math.max(0.1, Math.abs(change))),
                occurredOn.minusDays(MEASURED_DAYS));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private static Idea idea(List<String> cells) {
        return new Idea(
                Tier.valueOf(cells.get(0)),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                range(cells.get(4), cells.get(5)),
                range(cells.get(6), cells.get(7)),
                Arrays.asList(cells.get(8).split(",")),
                cells.get(9));
    }

    private static Range range(String from, String to) {
        return new Range(Double.parseDouble(from), Double.parseDouble(to));
    }
}
