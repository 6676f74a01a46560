package io.careerledger.readiness.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.change.RandomLedger.Moment;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered once is answered for ever: each of 10,000 random ledgers is asked at some moment of its life, lives on
 * with corrections, withdrawals and new ladder versions, and is then asked for the same cut again. A failure names its seed.
 */
class ReproducibilityTest {

    private static final int LEDGERS = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The questions that are asked of one ledger, all within one cut. */
    private record Questions(
            ReadinessQuestion readiness,
            ProgressQuestion progress,
            ReadinessQuestion earlierDay,
            ReadinessQuestion earlierKnowledge) {}

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void aCutOfTheWholeHistoryAnswersAsThePrefixKnownThenDid() {
        for (long seed = 0; seed < LEDGERS; seed++) {
            RandomLedger ledger = RandomLedger.of(seed).live(10);
            Moment earlier = ledger.live(ledger.random().nextInt(20)).moment();
            Moment then = ledger.live(ledger.random().nextInt(15)).moment();
            Questions questions = questions(ledger.random(), earlier, then);
            List<String> answers = answers(then.events(), then.catalog(), questions);
            Moment now = ledger.live(1 + ledger.random().nextInt(25)).moment();

            assertThat(answers(now.events(), now.catalog(), questions))
                    .as("seed %d", seed)
                    .isEqualTo(answers);
            note(then, now, questions, answers);
        }
        assertThat(seen).as("kinds of facts, before and after the cut").hasSizeGreaterThan(2 * 24);
        assertThat(seen)
                .as("kinds of cuts and answers")
                .containsKeys(
                        "asOf before joining",
                        "asOf in the past",
                        "asOf today",
                        "asOf ahead",
                        "version published before the cut",
                        "version published after the cut",
                        "READY",
                        "NEARLY",
                        "NOT_YET",
                        "AT_TOP",
                        "NotYetJoined",
                        "LevelNotOnLadder");
        assertThat(seen).allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(100));
    }

    @Test
    void nothingAfterTheDayAskedAboutHasAnyInfluence() {
        int changed = 0;
        for (long seed = 0; seed < LEDGERS; seed++) {
            RandomLedger ledger = RandomLedger.of(seed).live(10);
            Moment earlier = ledger.live(ledger.random().nextInt(20)).moment();
            Moment then = ledger.live(ledger.random().nextInt(15)).moment();
            Questions questions = questions(ledger.random(), earlier, then);
            List<RecordedEvent<CareerEvent>> blanked =
                    withoutAfter(then.events(), questions.readiness().asOf());

            assertThat(answers(blanked, then.catalog(), questions))
                    .as("seed %d", seed)
                    .isEqualTo(answers(then.events(), then.catalog(), questions));
            changed += blanked.equals(then.events()) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(LEDGERS / 4);
    }

    private static Questions questions(Random random, Moment earlier, Moment then) {
        LocalDate asOf = someDay(random, then.today());
        LocalDate before = asOf.minusDays(random.nextInt(700));
        String level = random.nextInt(4) == 0 ? "SPM" : null;
        Interval step = List.of(Interval.values()).get(1 + random.nextInt(2));
        return new Questions(
                new ReadinessQuestion(asOf, then.knownAt(), level, null),
                new ProgressQuestion(before, asOf, step, level, then.knownAt()),
                new ReadinessQuestion(before, then.knownAt(), level, null),
                new ReadinessQuestion(asOf, earlier.knownAt(), level, null));
    }

    private static LocalDate someDay(Random random, LocalDate today) {
        return switch (random.nextInt(4)) {
            case 0 -> today;
            case 1 -> today.plusDays(1 + random.nextInt(365));
            default -> today.minusDays(1 + random.nextInt(1_200));
        };
    }

    private static List<String> answers(
            List<RecordedEvent<CareerEvent>> events, LadderCatalog catalog, Questions questions) {
        ReadinessQuestion question = questions.readiness();
        return List.of(
                answer(() -> readiness(events, catalog, question)),
                answer(() -> Progress.follow(events, catalog, questions.progress(), FactRef::typeOf)),
                answer(() -> explain(events, catalog, questions.earlierDay(), question)),
                answer(() -> explain(events, catalog, questions.earlierKnowledge(), question)));
    }

    private static ReadinessResult readiness(
            List<RecordedEvent<CareerEvent>> events, LadderCatalog catalog, ReadinessQuestion question) {
        CareerHistory known = CareerHistory.of(Known.at(events, question.knownAt()));
        return ReadinessModel.evaluate(known, catalog, question);
    }

    private static ScoreChange explain(
            List<RecordedEvent<CareerEvent>> events,
            LadderCatalog catalog,
            ReadinessQuestion from,
            ReadinessQuestion to) {
        return ScoreChange.explain(events, catalog, from, to, FactRef::typeOf);
    }

    /** The bytes of an answer, or why there is none. */
    private static String answer(Supplier<Object> question) {
        try {
            return new String(JSON.writeValueAsBytes(question.get()), UTF_8);
        } catch (NotYetJoined | LevelNotOnLadder e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    /** The stream with something else in place of every fact that is not inside the cut. */
    private static List<RecordedEvent<CareerEvent>> withoutAfter(
            List<RecordedEvent<CareerEvent>> events, LocalDate asOf) {
        CareerHistory history = CareerHistory.of(events);
        CareerStream blanked = CareerStream.of(history.personId());
        for (int sequence = 0; sequence < events.size(); sequence++) {
            CareerEvent event = events.get(sequence).event();
            boolean stays = sequence == 0 || history.isInside(sequence, asOf);
            blanked.with(
                    stays ? event : new ReportingLineChanged(event.personId(), null, "Nowhere", event.effectiveOn()));
        }
        return blanked.events();
    }

    private void note(Moment then, Moment now, Questions questions, List<String> answers) {
        for (RecordedEvent<CareerEvent> event : now.events()) {
            boolean known = event.sequence() < then.events().size();
            count(FactRef.typeOf(event.event()) + (known ? " before the cut" : " after the cut"));
        }
        int published = versions(then.catalog());
        count(published > 2 ? "version published before the cut" : "no version before the cut");
        count(versions(now.catalog()) > published ? "version published after the cut" : "no version after the cut");
        count("asOf " + when(questions.readiness().asOf(), then));
        for (String word : List.of("READY", "NEARLY", "NOT_YET", "AT_TOP", "NotYetJoined", "LevelNotOnLadder")) {
            String answer = answers.getFirst();
            if (answer.startsWith(word) || answer.contains("\"status\":\"" + word + "\"")) {
                count(word);
            }
        }
    }

    private static int versions(LadderCatalog catalog) {
        return catalog.ids().stream()
                .mapToInt(id -> catalog.publications(id).size())
                .sum();
    }

    private static String when(LocalDate asOf, Moment then) {
        CareerHistory history = CareerHistory.of(then.events());
        if (!history.employment().joinedBy(asOf)) {
            return "before joining";
        }
        int order = asOf.compareTo(then.today());
        return order == 0 ? "today" : order < 0 ? "in the past" : "ahead";
    }

    private void count(String kind) {
        seen.merge(kind, 1, Integer::sum);
    }
}
