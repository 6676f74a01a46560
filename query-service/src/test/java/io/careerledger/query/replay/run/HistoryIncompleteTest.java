package io.careerledger.query.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.query.replay.job.ReplayTables;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.LedgerTopics;
import io.careerledger.query.testing.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A topic that does not hold everything gives no answer, and says what it lacks. */
class HistoryIncompleteTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void failsWhenTheTopicBeginsLater() throws Exception {
        try (ReplayBench bench = new ReplayBench(1)) {
            bench.topics.publish(Organisation.of(5, 1).events());
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", LedgerTopics.bootstrapServers()))) {
                admin.deleteRecords(
                                Map.of(new TopicPartition(bench.topics.events(), 0), RecordsToDelete.beforeOffset(3)))
                        .all()
                        .get();
            }
            bench.start(1);

            assertThat(bench.failure(bench.ask()))
                    .contains("/problems/history-incomplete", "partition 0 begins at offset 3");
        }
    }

    @Test
    void failsWhenAStreamLacksAFact() {
        try (ReplayBench bench = new ReplayBench()) {
            Career career = career();
            List<RecordedEvent<CareerEvent>> events = new ArrayList<>(career.events());
            events.remove(2);
            bench.topics.publish(events);
            bench.start(1);

            assertThat(bench.failure(bench.ask()))
                    .contains("history-incomplete", career.personId().toString(), "lacks the fact with sequence 2");
        }
    }

    @Test
    void failsWhenAStreamDoesNotBeginAtItsBeginning() {
        try (ReplayBench bench = new ReplayBench()) {
            Career career = career();
            bench.topics.publish(career.events().subList(1, 4));
            bench.start(1);

            assertThat(bench.failure(bench.ask())).contains("history-incomplete", "lacks the fact with sequence 0");
        }
    }

    @Test
    void failsWhenTheTopicWasMadeAnewAfterTheCut() throws ExecutionException, InterruptedException {
        try (ReplayBench bench = new ReplayBench()) {
            bench.topics.publish(Organisation.of(5, 2).events());
            ReplayCut cut = cut(bench);
            UUID id = bench.ask();
            runAt(
                    bench,
                    id,
                    new ReplayCut("AAAAAAAAAAAAAAAAAAAAAA", cut.ends(), cut.laddersTopicId(), cut.laddersEnd()));
            bench.start(1);

            assertThat(bench.failure(id)).contains("history-incomplete", "careers was made anew");
        }
    }

    @Test
    void failsWhenThereIsLessOfTheTopicThanAtTheCut() {
        try (ReplayBench bench = new ReplayBench(1)) {
            List<RecordedEvent<CareerEvent>> events = Organisation.of(5, 3).events();
            bench.topics.publish(events);
            ReplayCut cut = cut(bench);
            UUID id = bench.ask();
            runAt(bench, id, new ReplayCut(cut.topicId(), List.of(1_000L), cut.laddersTopicId(), cut.laddersEnd()));
            bench.start(1);

            assertThat(bench.failure(id))
                    .contains(
                            "history-incomplete",
                            "partition 0 ends at offset " + events.size(),
                            "before the cut at 1000");
        }
    }

    @Test
    void failsWhenARecordCannotBeReadAndSaysNothingOfItsContent() {
        try (ReplayBench bench = new ReplayBench(1)) {
            Career career = career();
            bench.topics.publish(career.events().subList(0, 3));
            ProducerRecord<byte[], byte[]> broken = broken(bench, career, 3);
            bench.topics.send(broken);
            bench.topics.publish(career.events().subList(4, 5));
            bench.start(1);

            assertThat(bench.failure(bench.ask()))
                    .contains(
                            "/problems/undecodable-record",
                            "partition 0 offset 3",
                            career.personId().toString())
                    .doesNotContain("a secret");
        }
    }

    @Test
    void goesOnWhenWhatCouldNotBeReadWasSentAgain() {
        try (ReplayBench bench = new ReplayBench(1)) {
            Career career = career();
            bench.topics.publish(career.events().subList(0, 3));
            bench.topics.send(broken(bench, career, 3));
            bench.topics.publish(career.events().subList(4, career.events().size()));
            bench.topics.publish(career.events().subList(3, 4));
            // nobody's record: it belongs to no history
            bench.topics.send(new ProducerRecord<>(bench.topics.events(), "nobody".getBytes(UTF_8), new byte[] {1}));
            bench.topics.flush();
            bench.start(1);
            UUID id = bench.ask();

            assertThat(bench.completed(id).progress().events())
                    .isEqualTo(career.events().size());
        }
    }

    @Test
    void failsForARecordThatDoesNotSayItsPlaceUnlessTheStreamGoesOnWithoutIt() {
        try (ReplayBench bench = new ReplayBench(1)) {
            Career career = career();
            bench.topics.publish(career.events().subList(0, 3));
            bench.topics.send(new ProducerRecord<>(
                    bench.topics.events(), career.personId().toString().getBytes(UTF_8), new byte[] {1}));
            bench.topics.flush();
            bench.start(1);
            UUID early = bench.ask();
            assertThat(bench.failure(early)).contains("undecodable-record", "offset 3");

            bench.topics.publish(career.events().subList(3, 4));
            assertThat(bench.completed(bench.ask()).progress().events()).isEqualTo(4);
        }
    }

    private static Career career() {
        Career career = Career.joined("Ada", "PM", LocalDate.of(2024, 1, 15), null);
        for (int fact = 0; fact < 6; fact++) {
            career.rated(
                    "execution", 3, UUID.randomUUID(), LocalDate.of(2024, 2, 1).plusDays(fact));
        }
        return career;
    }

    private static ProducerRecord<byte[], byte[]> broken(ReplayBench bench, Career career, int fact) {
        ProducerRecord<byte[], byte[]> good =
                bench.topics.record(bench.topics.events(), career.events().get(fact));
        return new ProducerRecord<>(
                good.topic(), null, good.key(), "{\"a secret\": 1}".getBytes(UTF_8), good.headers());
    }

    private static ReplayCut cut(ReplayBench bench) {
        ReplayCut cut = bench.prepared(ReplayBench.settings(1)).careers.cut(null);
        assertThat(cut).isNotNull();
        return cut;
    }

    /** Has a replay run at a cut that was fixed before. */
    private static void runAt(ReplayBench bench, UUID id, ReplayCut cut) {
        bench.database
                .jdbc()
                .update(
                        "update replay.replay set state = 'RUNNING', started_at = requested_at, layout = ?, cut = ?::json where id = ?",
                        ReplayTables.LAYOUT,
                        JSON.writeValueAsString(cut),
                        id);
    }
}
