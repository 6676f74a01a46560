package io.careerledger.query.testing;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A seeded organisation with facts of most kinds, whose streams run side by side. */
public final class Organisation {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);

    private final Random random;
    private final List<Career> careers = new ArrayList<>();

    private Organisation(long seed) {
        this.random = new Random(seed);
    }

    public static Organisation of(int people, long seed) {
        Organisation organisation = new Organisation(seed);
        for (int number = 0; number < people; number++) {
            organisation.join(number);
        }
        organisation.careers.forEach(organisation::live);
        return organisation;
    }

    public List<Career> careers() {
        return List.copyOf(careers);
    }

    /** Every fact, streams interleaved at random, each in its own order. */
    public List<RecordedEvent<CareerEvent>> events() {
        return Streams.interleaved(careers.stream().map(Career::events).toList(), random);
    }

    private void join(int number) {
        String level = number % 3 == 0 ? "SPM" : "PM";
        careers.add(Career.joined(
                "Person" + number,
                level,
                START.plusDays(number),
                number == 0 ? null : careers.getFirst().personId()));
    }

    private void live(Career career) {
        LocalDate day = START.plusMonths(3);
        for (int fact = 0; fact < 8; fact++) {
            career.rated(competency(), 1 + random.nextInt(5), anybodyBut(career).personId(), day.plusDays(fact));
        }
        career.achieved(Tier.PRODUCT_AREA, day, anybodyBut(career).personId());
        if (random.nextInt(3) == 0) {
            career.mentored(anybodyBut(career).personId(), day, 1 + random.nextInt(5));
        }
        if (random.nextInt(3) == 0) {
            withdrawARating(career);
        }
        if (random.nextInt(4) == 0) {
            career.with(new ReportingLineChanged(
                    career.personId(), anybodyBut(career).personId(), "Growth", day.plusMonths(1)));
        }
        if (random.nextInt(2) == 0) {
            propose(career, day.plusWeeks(2));
        }
        if (random.nextInt(6) == 0) {
            career.with(new PersonLeft(career.personId(), null, day.plusMonths(2)));
        }
    }

    private void propose(Career career, LocalDate day) {
        PersonAdded joined = (PersonAdded) career.events().getFirst().event();
        if (joined.effectiveOn().isAfter(day)) {
            return;
        }
        String level = joined.level();
        UUID proposer = anybodyBut(career).personId();
        UUID reviewer = anybodyBut(career).personId();
        PromotionStory story = PromotionStory.proposed(career, proposer, level.equals("PM") ? "SPM" : "GPM", day);
        story.reviewed(reviewer, ReviewVerdict.OPPOSE, "too early", day.plusDays(1));
        story.panel(List.of(reviewer), List.of(anybodyBut(career).personId()), day);
        story.reviewed(reviewer, ReviewVerdict.SUPPORT, "seen more since", day.plusDays(2));
        switch (random.nextInt(4)) {
            case 0 -> story.withdrawn("she asked for it", day.plusDays(3));
            case 1 -> story.decided(reviewer, DecisionOutcome.DEFERRED, "in half a year", day.plusDays(3));
            case 2 ->
                story.decided(reviewer, DecisionOutcome.APPROVED, "she is ready", day.plusDays(3))
                        .responded("thank you", day.plusDays(4));
            default -> story.panel(List.of(), List.of(), day.plusDays(3));
        }
    }

    private static void withdrawARating(Career career) {
        career.events().stream()
                .map(RecordedEvent::event)
                .filter(SkillRated.class::isInstance)
                .map(SkillRated.class::cast)
                .findFirst()
                .ifPresent(rated -> career.with(
                        new RatingWithdrawn(career.personId(), rated.ratingId(), "wrong person", rated.effectiveOn())));
    }

    private Career anybodyBut(Career career) {
        Career other = careers.get(random.nextInt(careers.size()));
        return other == career ? careers.get((careers.indexOf(career) + 1) % careers.size()) : other;
    }

    private String competency() {
        return List.of("execution", "discovery", "data-analytics", "ownership", "communication")
                .get(random.nextInt(5));
    }
}
