package io.careerledger.readiness.change;

import static io.careerledger.readiness.career.CareerStream.LADDER;
import static io.careerledger.readiness.career.CareerStream.id;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.EntryPath;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.ladder.Expectation;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.model.RandomCareer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A career that is lived day by day, as the rules of the ledger let it happen, while ladder versions are published beside
 * it: the same seed always gives the same ledger.
 */
public final class RandomLedger {

    private static final String OTHER_LADDER = "product";
    private static final List<String> LEVELS = List.of("PM", "PM", "SPM", "SPM", "SPM", "APM", "GPM");
    private static final UUID SOMEONE = id(901);

    private final Random random;
    private final RandomCareer career;
    private final CareerStream stream;
    private LadderCatalog catalog = LadderCatalog.empty();
    private LocalDate today = RandomCareer.START;
    private LocalDate employedSince = RandomCareer.START;
    private LocalDate lastFactOn = RandomCareer.START;
    private @Nullable LocalDate leftOn;
    private int versions;
    private int eventsAtLastVersion = -1;

    private RandomLedger(long seed) {
        this.random = new Random(seed);
        this.career = RandomCareer.joined(seed);
        this.stream = career.stream();
        publish(LADDER, career.ladder().ladder(), LocalDate.of(1950, 1, 1));
        publish(OTHER_LADDER, RandomCareer.ladders().getFirst().ladder(), LocalDate.of(1950, 1, 1));
    }

    /** Somebody who has just joined, on one of two ladders. */
    public static RandomLedger of(long seed) {
        return new RandomLedger(seed);
    }

    /** All that is known at an instant, kept as it was then. */
    public record Moment(
            List<RecordedEvent<CareerEvent>> events, LadderCatalog catalog, Instant knownAt, LocalDate today) {}

    /** An instant after all that is recorded, and before anything that will be. */
    public Moment moment() {
        if (stream.events().size() == eventsAtLastVersion) {
            stream.reportsTo(SOMEONE, "Search", today);
        }
        List<RecordedEvent<CareerEvent>> events = stream.events();
        int later = random.nextBoolean() ? 0 : random.nextInt(3_599);
        return new Moment(events, catalog, events.getLast().recordedAt().plusSeconds(later), today);
    }

    Random random() {
        return random;
    }

    public RandomLedger live(int facts) {
        for (int fact = 0; fact < facts; fact++) {
            today = today.plusDays(random.nextInt(40));
            LocalDate gone = leftOn;
            if (gone == null) {
                work();
            } else {
                afterLeaving(gone);
            }
        }
        return this;
    }

    private void work() {
        switch (random.nextInt(24)) {
            case 0, 1 -> changeLevel();
            case 2 -> stream.startCorrected(RandomCareer.START.minusDays(random.nextInt(400)));
            case 3, 4 -> leave();
            case 5 -> publishNextVersion();
            case 6 -> promotionCase();
            case 7, 8, 9 -> career.withdrawSomething(today);
            case 10 -> changeDetails();
            default -> gatherEvidence();
        }
    }

    private void gatherEvidence() {
        LocalDate from = today.minusDays(200);
        LocalDate first = from.isBefore(employedSince) ? employedSince : from;
        int days = Math.toIntExact(today.toEpochDay() - first.toEpochDay()) + 1;
        if (random.nextInt(8) == 0) {
            career.mentor(first, days);
        } else {
            career.addFact(first, days);
        }
        lastFactOn = today;
    }

    private void leave() {
        LocalDate last = lastFactOn.plusDays(random.nextInt(60));
        leftOn = last;
        stream.left(last);
        career.endMentorships(last);
    }

    private void afterLeaving(LocalDate gone) {
        if (today.isBefore(gone)) {
            today = gone;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                stream.departureWithdrawn(today);
                leftOn = null;
            }
            case 1 -> career.withdrawSomething(today);
            default -> {
                employedSince = gone.plusDays(1 + random.nextInt(90));
                today = employedSince;
                lastFactOn = employedSince;
                stream.rejoined(oneOf(LEVELS), employedSince);
                leftOn = null;
            }
        }
    }

    private void changeLevel() {
        LocalDate earliest = today.minusDays(300);
        LocalDate from = earliest.isBefore(employedSince) ? employedSince : earliest;
        LocalDate on = from.plusDays(random.nextInt(360));
        if (random.nextInt(4) == 0) {
            stream.with(new LevelChanged(
                    stream.personId(),
                    LADDER,
                    "?",
                    OTHER_LADDER,
                    oneOf(LEVELS),
                    LevelChangeKind.LATERAL,
                    null,
                    "moved",
                    on));
        } else {
            stream.level("?", oneOf(LEVELS), on);
        }
    }

    private void changeDetails() {
        if (random.nextBoolean()) {
            stream.reportsTo(SOMEONE, "Growth", today);
        } else {
            stream.with(new PersonDetailsChanged(
                    stream.personId(), "Ada L.", null, null, null, EntryPath.DIRECT_HIRE, null, today));
        }
    }

    private void promotionCase() {
        UUID person = stream.personId();
        UUID promotion = career.newId();
        stream.with(proposal(promotion))
                .with(new PromotionPanelChanged(person, promotion, List.of(id(902)), List.of(id(903)), today))
                .with(new PromotionReviewed(
                        person, promotion, career.newId(), id(902), ReviewVerdict.SUPPORT, "strong", List.of(), today));
        switch (random.nextInt(3)) {
            case 0 -> stream.with(new PromotionWithdrawn(person, promotion, "not now", today));
            case 1 ->
                stream.with(decision(promotion, DecisionOutcome.DECLINED, null))
                        .with(new DecisionResponded(person, promotion, "understood", today));
            default -> {
                LocalDate from = today.plusDays(random.nextInt(40));
                stream.with(decision(promotion, DecisionOutcome.APPROVED, from))
                        .with(new LevelChanged(
                                person,
                                LADDER,
                                "?",
                                LADDER,
                                "SPM",
                                LevelChangeKind.PROMOTION,
                                promotion,
                                "approved",
                                from));
            }
        }
    }

    private PromotionProposed proposal(UUID promotion) {
        FrozenPacket packet = new FrozenPacket(
                new LadderRef(LADDER, 1),
                "hash",
                stream.events().size(),
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                List.of());
        return new PromotionProposed(
                stream.personId(), promotion, SOMEONE, "SPM", "ready", null, null, List.of(), List.of(), packet, today);
    }

    private PromotionDecided decision(UUID promotion, DecisionOutcome outcome, @Nullable LocalDate from) {
        return new PromotionDecided(
                stream.personId(), promotion, id(903), outcome, "weighed", from, null, null, List.of(), today);
    }

    /** Applies from some day of the career, past or to come. */
    private void publishNextVersion() {
        String ladder = random.nextInt(3) == 0 ? OTHER_LADDER : LADDER;
        LocalDate from = RandomCareer.START.plusDays(random.nextInt(1_500) - 100);
        publish(ladder, oneOf(RandomCareer.ladders()).ladder(), from);
        eventsAtLastVersion = stream.events().size();
    }

    private void publish(String ladder, Ladder rubric, LocalDate effectiveFrom) {
        versions++;
        Ladder version = new Ladder(
                ladder,
                versions,
                rubric.name(),
                effectiveFrom,
                rubric.referenceCurrency(),
                rubric.currencyRates(),
                rubric.ratesAsOf(),
                rubric.quorum(),
                rubric.mentorCapacity(),
                rubric.model(),
                rubric.competencies(),
                random.nextBoolean()
                        ? rubric.levels()
                        : rubric.levels().stream().map(RandomLedger::lenient).toList());
        catalog = catalog.with(LadderVersion.of(version), stream.now().minusSeconds(1));
    }

    /** The level without must-haves, for careers that seldom get far; mentoring counts on it. */
    private static Level lenient(Level level) {
        List<Expectation> expectations = level.expectations().stream()
                .map(asked -> new Expectation(asked.competency(), asked.rating(), asked.weight(), false))
                .toList();
        return new Level(
                level.id(),
                level.name(),
                level.tier(),
                level.next(),
                null,
                null,
                null,
                null,
                40,
                level.outcomeWeight(),
                level.referenceBenefit(),
                level.referencePercent(),
                0,
                2,
                1,
                expectations);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
