package io.careerledger.readiness.replay;

import static io.careerledger.readiness.career.CareerStream.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.careerledger.events.Relation;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.change.RandomLedger;
import io.careerledger.readiness.change.RandomLedger.Moment;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonReplayTest {

    @Test
    void baselineIsTheModelsAnswerToTheLastBit() {
        int judged = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Moment moment = RandomLedger.of(seed).live(40).moment();
            PersonFold person = PersonFold.of(moment.events());
            ReplayQuestion question =
                    ReplayQuestion.at(moment.today(), moment.knownAt(), moment.catalog(), null, List.of());
            if (question.includes(person.history())) {
                ReadinessQuestion asked = ReadinessQuestion.on(moment.today()).knownAt(moment.knownAt());
                assertSame(new PersonReplay(question).answer(person).baseline(), person.history(), moment, asked);
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(1_500);
    }

    @Test
    void decisionsAreJudgedByWhatPrecedesThemInTheStream() {
        int judged = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            Moment moment = RandomLedger.of(seed).live(60).moment();
            PersonFold person = PersonFold.of(moment.events());
            ReplayQuestion question = ReplayQuestion.at(moment.today(), null, moment.catalog(), null, List.of());
            if (question.includes(person.history())) {
                for (DecisionAnswer decision :
                        new PersonReplay(question).answer(person).decisions()) {
                    DecisionPoint point = person.decisions().stream()
                            .filter(other -> other.caseId().equals(decision.caseId()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(point.before().promotions().all())
                            .filteredOn(one -> one.caseId().equals(decision.caseId()))
                            .singleElement()
                            .satisfies(one -> assertThat(one.decision()).isNull());
                    ReadinessQuestion asked =
                            ReadinessQuestion.on(decision.decidedOn()).atLevel(decision.targetLevel());
                    assertSame(decision.baseline(), point.before(), moment, asked);
                    judged++;
                }
            }
        }
        assertThat(judged).isGreaterThan(500);
    }

    private static void assertSame(
            Standing standing, CareerHistory history, Moment moment, ReadinessQuestion question) {
        try {
            ReadinessResult expected = ReadinessModel.evaluate(history, moment.catalog(), question);
            assertThat(standing.status()).isEqualTo(expected.status());
            assertThat(standing.score()).isEqualTo(expected.score());
            assertThat(standing.confidence()).isEqualTo(expected.confidence());
            assertThat(standing.threshold()).isEqualTo(expected.threshold());
            assertThat(standing.targetLevel()).isEqualTo(expected.targetLevel());
            assertThat(standing.ladder()).isEqualTo(expected.ladder());
            assertThat(standing.level()).isEqualTo(expected.currentLevel());
        } catch (LevelNotOnLadder e) {
            assertThat(standing.verdict()).isEqualTo(Verdict.UNPLACED);
        }
    }

    @Test
    void ladderVersionsRecordedAfterTheCutAreNotInForce() {
        LadderVersion shipped = Replays.SHIPPED
                .inForce("product-management", RandomPeople.AS_OF)
                .orElseThrow();
        LadderCatalog later = LadderCatalog.empty().with(shipped, Replays.LONG_AGO.plusSeconds(60));
        ReplayQuestion question = ReplayQuestion.at(RandomPeople.AS_OF, Replays.LONG_AGO, later, null, List.of());
        PersonFold person = RandomPeople.of(1, 1, Replays.SHIPPED_LADDERS).getFirst();

        Standing baseline = new PersonReplay(question).answer(person).baseline();

        assertThat(baseline.reason()).isEqualTo(Standing.Reason.LADDER_NOT_KNOWN);
        assertThat(baseline.status()).isNull();
    }

    @Test
    void refusesWhoeverIsNotOfThePopulation() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        PersonFold gone = PersonFold.of(
                CareerStream.of(id(1)).joined("PM", day).left(day.plusDays(10)).events());
        ReplayQuestion question = ReplayQuestion.at(day.plusDays(11), null, LadderCatalog.empty(), null, List.of());

        assertThat(question.includes(gone.history())).isFalse();
        assertThatThrownBy(() -> new PersonReplay(question).answer(gone)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void restrictsThePopulationToOneLadder() {
        List<PersonFold> people = RandomPeople.of(3, 20, Replays.SHIPPED_LADDERS);
        ReplayQuestion question =
                ReplayQuestion.at(RandomPeople.AS_OF, null, Replays.SHIPPED, "ai-product-management", List.of());

        assertThat(Replays.answers(question, people))
                .isNotEmpty()
                .allMatch(answer -> answer.ladder().equals("ai-product-management"));
        assertThat(people)
                .filteredOn(person -> isEmployed(person.history().employment()))
                .hasSizeGreaterThan(10);
    }

    private static boolean isEmployed(Employment employment) {
        return employment.isEmployedOn(RandomPeople.AS_OF);
    }

    @Test
    void comparesEveryRaterWithTheOthersOfTheSamePersonAndCompetency() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        PersonFold person = PersonFold.of(CareerStream.of(id(1))
                .joined("PM", day)
                .rated(id(11), "execution", 5, Relation.MANAGER, id(2), day)
                .rated(id(12), "execution", 3, Relation.PEER, id(3), day)
                .rated(id(13), "execution", 2, Relation.PEER, id(4), day)
                .rated(id(14), "execution", 1, Relation.SELF, id(1), day)
                .rated(id(15), "discovery", 4, Relation.MANAGER, id(2), day)
                .events());
        ReplayQuestion question = ReplayQuestion.at(day, null, LadderCatalog.empty(), null, List.of());

        assertThat(new PersonReplay(question).answer(person).leanings())
                .extracting(Leaning::raterId, Leaning::pairs, Leaning::mean)
                .containsExactly(tuple(id(2), 1, 2.5), tuple(id(3), 1, -0.5), tuple(id(4), 1, -2.0));
    }
}
