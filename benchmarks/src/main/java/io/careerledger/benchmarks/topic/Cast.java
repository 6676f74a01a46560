package io.careerledger.benchmarks.topic;

import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is who: of every division one head, eleven leaders who report to her, and their teams. */
final class Cast {

    private static final int LEADERS = 11;
    private static final List<String> MEMBER_LEVELS = List.of("APM", "PM", "PM", "SPM");

    private static final LadderVersion PRODUCT = ShippedLadders.all().stream()
            .filter(version -> version.ladder().id().equals(ShippedLadders.PRODUCT_MANAGEMENT))
            .findFirst()
            .orElseThrow();

    private Cast() {}

    static LadderVersion ladder() {
        return PRODUCT;
    }

    static UUID id(int person) {
        return Chance.id(person, -1, 0);
    }

    static String level(int person) {
        int seat = person % TopicSize.DIVISION;
        if (seat == 0) {
            return "DIRECTOR";
        }
        return seat <= LEADERS ? "GPM" : MEMBER_LEVELS.get(Chance.below(MEMBER_LEVELS.size(), person, -1, 1));
    }

    /** Whom the person reports to; nobody at the head of a division. */
    static @Nullable UUID manager(int person) {
        int seat = person % TopicSize.DIVISION;
        if (seat == 0) {
            return null;
        }
        int first = person - seat;
        return id(seat <= LEADERS ? first : first + leader(person));
    }

    static String team(int person) {
        return "team " + person / TopicSize.DIVISION + "-" + leader(person);
    }

    /** Someone of the same division. */
    static UUID colleague(int person, int event, int people) {
        int first = person - person % TopicSize.DIVISION;
        int size = Math.min(TopicSize.DIVISION, people - first);
        int other = first + Chance.below(size, person, event, 2);
        return id(other == person ? first + (other - first + 1) % size : other);
    }

    private static int leader(int person) {
        return 1 + person % LEADERS;
    }
}
