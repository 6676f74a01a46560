package io.careerledger.readiness.replay;

import static io.careerledger.readiness.career.CareerStream.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Relation;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.ladder.CanonicalJson;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.replay.Change.Cause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What must hold of every scenario, over hundreds of people of two ladders. */
class ScenarioPropertiesTest {

    private static final List<PersonFold> PEOPLE = RandomPeople.of(7, 600, Replays.SHIPPED_LADDERS);

    @Test
    void leavingNobodyOutIsTheBaseline() {
        assertThat(changes("[{'name': 'a', 'excludeRaters': ['00000000-0000-4000-8000-000000000000']}]"))
                .isEmpty();
    }

    @Test
    void anOverrideWithTheSameValueIsTheBaselineDownToTheHash() {
        List<PersonAnswer> answers = answers("""
                [{'name': 'same', 'overrides': {'levels.SPM.expectations.unit-economics.rating': 4,
                  'model.ratingHalfLifeDays': 365, 'levels.APM.expectations.execution.mustHave': true}}]""");

        assertThat(answers).allSatisfy(answer -> {
            Comparison same = answer.scenarios().getFirst();
            assertThat(same.change()).isNull();
            assertThat(same.standing()).isEqualTo(answer.baseline());
        });
    }

    @Test
    void anIdentityMappingIsTheBaseline() {
        List<PersonAnswer> answers = answers("""
                [{'name': 'same', 'ladder': {'id': 'product-management', 'version': 1},
                  'levelMapping': {'PM': 'PM', 'APM': 'APM'}, 'competencyMapping': {'discovery': 'discovery'}}]""");

        assertThat(answers)
                .filteredOn(answer -> answer.ladder().equals("product-management"))
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.scenarios().getFirst().standing()).isEqualTo(answer.baseline());
                    assertThat(answer.setAside().getFirst()).isEmpty();
                });
    }

    @Test
    void peopleOfAnotherLadderAreNotAffectedUnlessTheirLevelIsMapped() {
        List<PersonAnswer> answers = answers("""
                [{'name': 'own', 'ladder': {'id': 'ai-product-management', 'version': 1}},
                 {'name': 'moved', 'ladder': {'id': 'ai-product-management', 'version': 1}, 'levelMapping': {'PM': 'SPM'}}]""");

        assertThat(answers)
                .filteredOn(answer -> answer.ladder().equals("product-management"))
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.scenarios().getFirst().standing()).isEqualTo(answer.baseline());
                    Standing moved = answer.scenarios().getLast().standing();
                    if (answer.level().equals("PM")) {
                        assertThat(moved.level()).isEqualTo("SPM");
                        assertThat(moved.targetLevel()).isEqualTo("GPM");
                    } else {
                        assertThat(moved).isEqualTo(answer.baseline());
                    }
                });
    }

    @Test
    void raisingTheBarMakesNobodyReady() {
        List<PersonAnswer> answers = answers("""
                [{'name': 'raised', 'overrides': {'levels.PM.readyAt': 90, 'levels.SPM.readyAt': 90, 'levels.GPM.readyAt': 90,
                  'levels.DIRECTOR.readyAt': 90, 'levels.VP.readyAt': 90, 'levels.CPO.readyAt': 90}}]""");

        assertThat(answers).allSatisfy(answer -> {
            Comparison raised = answer.scenarios().getFirst();
            assertThat(raised.standing().score()).isEqualTo(answer.baseline().score());
            if (raised.standing().verdict() == Verdict.READY) {
                assertThat(answer.baseline().verdict()).isEqualTo(Verdict.READY);
            }
        });
    }

    @Test
    void aRaisedBarIsAGateThatTurnedAndNoCause() {
        List<Change> flips =
                changes("[{'name': 'low', 'overrides': {'levels.PM.readyAt': 5, 'levels.SPM.readyAt': 5}}]");

        assertThat(flips).isNotEmpty().allSatisfy(flip -> {
            assertThat(flip.causes()).isEmpty();
            assertThat(flip.thresholdTo()).isEqualTo(5);
        });
        assertThat(flips)
                .flatExtracting(Change::gates)
                .extracting(Change.GateTurn::gate)
                .containsOnly("score");
    }

    @Test
    void leavingRatingsOutIsAsIfTheyHadNeverBeenGiven() {
        List<PersonAnswer> answers =
                answers("[{'name': 'a', 'excludeRelations': ['SELF', 'PEER'], 'excludeRaters': ['" + id(3) + "']}]");
        ReplayQuestion baseline = Replays.question(Replays.SHIPPED, "[{'name': 'a', 'excludeRelations': ['SELF']}]");
        List<PersonFold> without = RandomPeople.streams(7, 600, Replays.SHIPPED_LADDERS).stream()
                .map(ScenarioPropertiesTest::without)
                .toList();

        List<PersonAnswer> rebuilt = Replays.answers(baseline, without);

        for (int index = 0; index < answers.size(); index++) {
            assertThat(answers.get(index).scenarios().getFirst().standing())
                    .isEqualTo(rebuilt.get(index).baseline());
        }
    }

    /** Given for a competency that no ladder asks for instead. */
    private static PersonFold without(CareerStream stream) {
        CareerStream without = CareerStream.of(stream.personId());
        stream.events().stream()
                .map(RecordedEvent::event)
                .map(event -> event instanceof SkillRated rated && isLeftOut(rated) ? elsewhere(rated) : event)
                .forEach(without::with);
        return PersonFold.of(without.events());
    }

    private static boolean isLeftOut(SkillRated rated) {
        return rated.relation() == Relation.SELF
                || rated.relation() == Relation.PEER
                || rated.raterId().equals(id(3));
    }

    private static CareerEvent elsewhere(SkillRated rated) {
        return new SkillRated(
                rated.personId(),
                rated.ratingId(),
                "no-such-competency",
                rated.rating(),
                rated.relation(),
                rated.raterId(),
                rated.rationale(),
                rated.outcomeIds(),
                rated.effectiveOn());
    }

    @Test
    void causesExplainTheDifferenceOfTheScores() {
        List<Change> changes = changes("""
                [{'name': 'a', 'overrides': {'levels.SPM.expectations.unit-economics.rating': 3}},
                 {'name': 'b', 'overrides': {'model.ratingHalfLifeDays': 90, 'levels.SPM.expectations.ownership.weight': 3}},
                 {'name': 'c', 'excludeRelations': ['SELF', 'MANAGER']},
                 {'name': 'd', 'ladder': {'id': 'ai-product-management', 'version': 1}, 'levelMapping': {'PM': 'PM', 'APM': 'PM'},
                  'competencyMapping': {'discovery': 'data-literacy', 'execution': 'data-literacy'}}]""");

        assertThat(changes).hasSizeGreaterThan(400).allSatisfy(change -> {
            Double from = change.scoreFrom();
            Double to = change.scoreTo();
            if (from != null && to != null) {
                double explained =
                        change.causes().stream().mapToDouble(Cause::difference).sum();
                assertThat(explained).isCloseTo(to - from, within(1e-9));
            }
        });
        assertThat(changes).anyMatch(Change::flips).anyMatch(change -> !change.flips());
    }

    @Test
    void causesStandInTheOrderOfTheirEffect() {
        assertThat(changes("[{'name': 'b', 'overrides': {'model.ratingHalfLifeDays': 90}}]"))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.causes())
                        .isSortedAccordingTo((one, other) ->
                                Double.compare(Math.abs(other.difference()), Math.abs(one.difference()))));
    }

    @Test
    void overriddenLaddersHaveAHashOfTheirOwnOverTheChangedDocument() {
        LadderVersion shipped = ShippedLadders.all().getFirst();
        var document = LadderJson.write(shipped.ladder());
        var levels = document.get("levels");
        ((ObjectNode) levels.get(2)).put("readyAt", 71.5);

        assertThat(answers("[{'name': 'a', 'overrides': {'levels.SPM.readyAt': 71.5}}]"))
                .filteredOn(answer -> answer.ladder().equals(shipped.ref().id()))
                .isNotEmpty()
                .extracting(answer -> answer.scenarios().getFirst().standing().ladder())
                .containsOnly(
                        new LadderUsed(shipped.ref().id(), shipped.ref().version(), CanonicalJson.sha256(document)));
        assertThat(CanonicalJson.sha256(document)).isNotEqualTo(shipped.hash());
    }

    @Test
    void anExpectationThatALevelLacksCanBeAdded() {
        List<PersonAnswer> answers =
                answers("[{'name': 'a', 'overrides': {'levels.PM.expectations.org-design.rating': 2,"
                        + " 'levels.PM.expectations.org-design.mustHave': true}}]");

        assertThat(answers)
                .filteredOn(answer -> "PM".equals(answer.baseline().targetLevel()))
                .isNotEmpty()
                .allSatisfy(answer -> {
                    Change change = answer.scenarios().getFirst().change();
                    assertThat(change).isNotNull();
                    assertThat(change.causes())
                            .filteredOn(cause -> cause.criterion().equals("org-design"))
                            .singleElement()
                            .satisfies(cause -> {
                                assertThat(cause.contributionFrom()).isNull();
                                assertThat(cause.expectedTo()).isEqualTo(2);
                            });
                });
    }

    private static List<PersonAnswer> answers(String scenarios) {
        return Replays.answers(Replays.question(Replays.SHIPPED, scenarios), PEOPLE);
    }

    /** What is different about anybody, or any decision, under any of the scenarios. */
    private static List<Change> changes(String scenarios) {
        return answers(scenarios).stream()
                .flatMap(answer -> Stream.concat(
                        answer.scenarios().stream(),
                        answer.decisions().stream().flatMap(decision -> decision.scenarios().stream())))
                .map(Comparison::change)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
