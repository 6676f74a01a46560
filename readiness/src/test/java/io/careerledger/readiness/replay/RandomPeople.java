package io.careerledger.readiness.replay;

import static io.careerledger.readiness.career.CareerStream.id;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Money;
import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.Ladder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** People of a small organisation with ratings, outcomes, mentees and promotion cases: the same seed gives the same people. */
final class RandomPeople {

    static final LocalDate START = LocalDate.of(2022, 1, 1);
    static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private static final int DAYS = 1_250;
    private static final List<Relation> OTHERS =
            List.of(Relation.MANAGER, Relation.PEER, Relation.REPORT, Relation.MENTOR, Relation.COMMITTEE);

    private final Random random;
    private final Ladder ladder;
    private final CareerStream stream;
    private int level;
    private int nextId;

    private RandomPeople(long seed, int number, Ladder ladder) {
        this.random = new Random(seed * 31 + number);
        this.ladder = ladder;
        this.stream = CareerStream.of(id(100_000 + number));
        this.nextId = 1_000_000 + 1_000 * number;
        this.level = random.nextInt(ladder.levels().size());
    }

    /** The folds of so many people, on the ladders in turn. */
    static List<PersonFold> of(long seed, int count, List<Ladder> ladders) {
        return streams(seed, count, ladders).stream()
                .map(stream -> PersonFold.of(stream.events()))
                .toList();
    }

    /** The streams of the same people. */
    static List<CareerStream> streams(long seed, int count, List<Ladder> ladders) {
        List<CareerStream> streams = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            streams.add(new RandomPeople(seed, number, ladders.get(number % ladders.size())).lived());
        }
        return streams;
    }

    private CareerStream lived() {
        UUID manager = random.nextInt(5) == 0 ? null : id(2 + random.nextInt(8));
        String team = random.nextInt(4) == 0 ? null : "Team " + random.nextInt(4);
        stream.with(new PersonAdded(
                stream.personId(),
                "N",
                "n@example.org",
                null,
                null,
                ladder.id(),
                at(level),
                manager,
                team,
                null,
                START));
        int facts = 10 + random.nextInt(50);
        for (int fact = 0; fact < facts; fact++) {
            live(START.plusDays((long) DAYS * fact / facts));
        }
        if (random.nextInt(12) == 0) {
            stream.left(AS_OF.minusDays(1));
        }
        return stream;
    }

    private void live(LocalDate on) {
        switch (random.nextInt(12)) {
            case 0, 1 -> outcome(on);
            case 2 -> mentor(on);
            case 3 -> promotionCase(on);
            default -> rating(on);
        }
    }

    private void rating(LocalDate on) {
        List<Competency> competencies = ladder.competencies();
        boolean self = random.nextInt(7) == 0;
        int skill = 2 + random.nextInt(4);
        stream.rated(
                newId(),
                competencies.get(random.nextInt(competencies.size())).id(),
                skill,
                self ? Relation.SELF : OTHERS.get(random.nextInt(OTHERS.size())),
                self ? stream.personId() : id(2 + random.nextInt(8)),
                on);
    }

    private void outcome(LocalDate on) {
        UUID outcome = newId();
        Tier[] tiers = Tier.values();
        stream.outcome(
                outcome,
                tiers[random.nextInt(tiers.length)],
                new Money(new BigDecimal(1 + random.nextInt(3_000_000)), "USD"),
                null,
                "0.5",
                on);
        stream.attested(outcome, id(2 + random.nextInt(8)), AttestationVerdict.CORROBORATE, on);
    }

    private void mentor(LocalDate on) {
        UUID mentorship = newId();
        stream.mentors(mentorship, id(900), on);
        for (int session = 0; session < 5; session++) {
            stream.session(mentorship, newId(), on.plusDays(session));
        }
    }

    private void promotionCase(LocalDate on) {
        if (level + 1 >= ladder.levels().size()) {
            return;
        }
        UUID promotion = newId();
        DecisionOutcome[] outcomes = DecisionOutcome.values();
        DecisionOutcome outcome = outcomes[random.nextInt(outcomes.length)];
        LocalDate from = outcome == DecisionOutcome.APPROVED ? on.plusDays(1) : null;
        stream.with(proposal(promotion, on))
                .with(new PromotionDecided(
                        stream.personId(), promotion, id(3), outcome, "weighed", from, null, null, List.of(), on));
        if (from != null) {
            promoted(promotion, from);
        }
    }

    private PromotionProposed proposal(UUID promotion, LocalDate on) {
        FrozenPacket packet = new FrozenPacket(
                new LadderRef(ladder.id(), 1),
                "hash",
                stream.events().size(),
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                List.of());
        return new PromotionProposed(
                stream.personId(),
                promotion,
                id(2),
                at(level + 1),
                "ready",
                null,
                null,
                List.of(),
                List.of(),
                packet,
                on);
    }

    private void promoted(@Nullable UUID promotion, LocalDate from) {
        stream.with(new LevelChanged(
                stream.personId(),
                ladder.id(),
                at(level),
                ladder.id(),
                at(level + 1),
                LevelChangeKind.PROMOTION,
                promotion,
                "approved",
                from));
        level++;
    }

    private String at(int index) {
        return ladder.levels().get(index).id();
    }

    private UUID newId() {
        return id(nextId++);
    }
}
