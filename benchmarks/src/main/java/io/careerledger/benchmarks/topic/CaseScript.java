package io.careerledger.benchmarks.topic;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Relation;
import io.careerledger.events.ReviewVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;

/** A promotion case: proposed by the manager, reviewed by two, decided, and the level changed when it was approved. */
final class CaseScript {

    /** Events of one case. */
    static final int LENGTH = 5;

    private final TopicSize size;

    CaseScript(TopicSize size) {
        this.size = size;
    }

    CareerEvent event(int person, int step, int number, LocalDate on) {
        return switch (step) {
            case 0 -> proposed(person, number, on);
            case 1 -> reviewed(person, number, on);
            case 2 -> reviewed(person, number, on);
            case 3 -> decided(person, on);
            default -> approved(person) ? promoted(person, on) : noted(person, number, on);
        };
    }

    private PromotionProposed proposed(int person, int number, LocalDate on) {
        return new PromotionProposed(
                Cast.id(person),
                caseId(person),
                Objects.requireNonNull(Cast.manager(person)),
                target(person),
                "Does the work of the next level already.",
                null,
                null,
                List.of(),
                List.of(),
                new FrozenPacket(
                        Cast.ladder().ref(),
                        Cast.ladder().hash(),
                        number,
                        JsonNodeFactory.instance.objectNode().put("currentLevel", Cast.level(person)),
                        List.of(),
                        List.of()),
                on);
    }

    private PromotionReviewed reviewed(int person, int number, LocalDate on) {
        ReviewVerdict verdict = approved(person) ? ReviewVerdict.SUPPORT : ReviewVerdict.OPPOSE;
        return new PromotionReviewed(
                Cast.id(person),
                caseId(person),
                Chance.id(person, number, 21),
                Cast.colleague(person, number, size.people()),
                verdict,
                "Seen in two projects, and it was the same both times.",
                List.of(),
                on);
    }

    private static PromotionDecided decided(int person, LocalDate on) {
        boolean approved = approved(person);
        return new PromotionDecided(
                Cast.id(person),
                caseId(person),
                Objects.requireNonNull(Cast.manager(person)),
                approved ? DecisionOutcome.APPROVED : DecisionOutcome.DECLINED,
                "The reviews and the evidence agree.",
                approved ? on : null,
                null,
                null,
                List.of(),
                on);
    }

    private static LevelChanged promoted(int person, LocalDate on) {
        String ladder = Cast.ladder().ladder().id();
        return new LevelChanged(
                Cast.id(person),
                ladder,
                Cast.level(person),
                ladder,
                target(person),
                LevelChangeKind.PROMOTION,
                caseId(person),
                "promotion",
                on);
    }

    private SkillRated noted(int person, int number, LocalDate on) {
        return new SkillRated(
                Cast.id(person),
                Chance.id(person, number, 22),
                "execution",
                3,
                Relation.PEER,
                Cast.colleague(person, number, size.people()),
                "After the decision.",
                List.of(),
                on);
    }

    private static boolean approved(int person) {
        return Chance.below(100, person, -1, 23) < 62;
    }

    private static String target(int person) {
        return Cast.ladder().ladder().next(Cast.level(person)).orElseThrow().id();
    }

    private static UUID caseId(int person) {
        return Chance.id(person, -1, 24);
    }
}
