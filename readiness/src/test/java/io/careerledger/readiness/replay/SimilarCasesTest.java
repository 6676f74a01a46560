package io.careerledger.readiness.replay;

import static io.careerledger.readiness.career.CareerStream.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.readiness.replay.SimilarCases.PastCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimilarCasesTest {

    private static final List<DecisionOutcome> OUTCOMES = List.of(DecisionOutcome.values());

    @Test
    void areThoseThatSearchingEveryOtherCaseFinds() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<PastCase> cases = new ArrayList<>();
            int steps = 1 + random.nextInt(60);
            for (int number = 0; number < 120; number++) {
                cases.add(new PastCase(
                        id(number),
                        random.nextInt(4) == 0 ? "ai" : "product",
                        random.nextBoolean() ? "SPM" : "GPM",
                        OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                        50 + random.nextInt(steps)));
            }
            Collections.shuffle(cases, random);

            var similar = SimilarCases.among(cases);

            assertThat(cases)
                    .allSatisfy(one -> assertThat(similar.get(one.caseId())).isEqualTo(searched(one, cases)));
        }
    }

    private static SimilarCases searched(PastCase one, List<PastCase> all) {
        List<PastCase> like = all.stream()
                .filter(other -> !other.caseId().equals(one.caseId())
                        && other.ladder().equals(one.ladder())
                        && other.targetLevel().equals(one.targetLevel())
                        && Math.abs(other.score() - one.score()) <= 5)
                .toList();
        List<UUID> nearest = like.stream()
                .sorted(Comparator.<PastCase>comparingDouble(other -> Math.abs(other.score() - one.score()))
                        .thenComparing(other -> other.caseId().toString()))
                .limit(5)
                .map(PastCase::caseId)
                .toList();
        return new SimilarCases(
                count(like, DecisionOutcome.APPROVED),
                count(like, DecisionOutcome.DECLINED),
                count(like, DecisionOutcome.DEFERRED),
                nearest);
    }

    private static int count(List<PastCase> cases, DecisionOutcome outcome) {
        return (int) cases.stream().filter(one -> one.outcome() == outcome).count();
    }
}
