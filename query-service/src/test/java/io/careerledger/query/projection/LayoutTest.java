package io.careerledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.projection.generation.Generation;
import io.careerledger.query.projection.generation.Generations;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.LedgerTopics;
import io.careerledger.query.testing.RunningService;
import io.careerledger.query.testing.ViewsDatabase;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that an earlier version has filled. */
class LayoutTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);
    private static final String PEOPLE = "/v1/people";

    private final LedgerTopics topics = LedgerTopics.create(1);
    private final ViewsDatabase database = ViewsDatabase.create();
    private final Career grace = Career.joined("Grace", "GPM", JANUARY, null);
    private final Career ada = Career.joined("Ada", "PM", JANUARY, grace.personId());

    @Test
    void whatIsOfAnEarlierLayoutIsRebuiltAndNotReadMeanwhile() {
        firstLayoutWith(2);
        topics.publish(grace.events());
        try (RunningService service = RunningService.on(Bench.NOW, topics, database)) {
            await().atMost(Bench.LIMIT)
                    .untilAsserted(
                            () -> assertThat(service.bean(Generations.class).all())
                                    .containsExactly(
                                            new Generation(1, Generation.State.LIVE, 1),
                                            new Generation(2, Generation.State.BUILDING, Generation.LAYOUT)));
            await().atMost(Bench.LIMIT)
                    .untilAsserted(() -> assertThat(rebuildLacks(service)).isEqualTo(1));
            HttpResponse<String> answer = service.get(PEOPLE);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("layout 1", "being rebuilt");
            assertThat(service.getAs("grace@example.com", "/v1/projections").statusCode())
                    .isEqualTo(503);
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(503);

            topics.publish(ada.events());

            service.awaitReady();
            await().atMost(Bench.LIMIT)
                    .untilAsserted(
                            () -> assertThat(service.bean(Generations.class).all())
                                    .containsExactly(new Generation(2, Generation.State.LIVE, Generation.LAYOUT)));
            assertThat(service.read(PEOPLE + "?manager=" + grace.personId() + "&asOf=2024-06-01")
                            .at("/items/0/name")
                            .stringValue())
                    .isEqualTo("Ada");
        }
    }

    @Test
    void aRebuildBegunInAnEarlierLayoutIsGivenUp() {
        firstLayoutWith(0);
        database.jdbc()
                .update("insert into generation (number, state, requested_at, layout) "
                        + "values (2, 'BUILDING', now(), 1)");
        try (RunningService service = RunningService.on(Bench.NOW, topics, database)) {
            service.awaitReady();

            assertThat(service.bean(Generations.class).all())
                    .contains(new Generation(3, Generation.State.LIVE, Generation.LAYOUT));
        }
    }

    @Test
    void whatIsOfALaterLayoutIsLeftAlone() {
        database.jdbc()
                .update(
                        "insert into generation (number, state, requested_at, layout) values (1, 'LIVE', now(), ?)",
                        Generation.LAYOUT + 1);
        topics.publish(ada.events());
        try (RunningService service = RunningService.on(Bench.NOW, topics, database)) {
            HttpResponse<String> answer = service.get(PEOPLE, ServiceUser.AUDITOR);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("newer version");
            assertThat(service.bean(Generations.class).all())
                    .containsExactly(new Generation(1, Generation.State.LIVE, Generation.LAYOUT + 1));
            assertThat(database.jdbc().queryForObject("select to_regnamespace('projection_1') is null", Boolean.class))
                    .isTrue();
        }
    }

    /** What the first version leaves behind that has applied so many records of its one partition. */
    private void firstLayoutWith(int records) {
        Flyway.configure()
                .dataSource(database.pool())
                .locations("classpath:db/query/generation")
                .schemas("projection_1")
                .target("1")
                .load()
                .migrate();
        database.jdbc()
                .update("insert into generation (number, state, requested_at, layout) values (1, 'LIVE', now(), 1)");
        database.jdbc().execute("create schema live");
        for (String table :
                List.of("checkpoint", "person", "stream", "parked_stream", "parked_record", "stray_record")) {
            database.jdbc().execute("create view live." + table + " as select * from projection_1." + table);
        }
        database.jdbc()
                .update(
                        "insert into projection_1.checkpoint (partition, next_offset, epoch, owner) "
                                + "values (0, ?, 1, 'an earlier version')",
                        records);
        for (RecordedEvent<CareerEvent> fact : List.of(grace.last(), ada.last())) {
            database.jdbc()
                    .update(
                            "insert into projection_1.stream (person_id, partition, version) values (?, 0, 1)",
                            fact.event().personId());
        }
    }

    private static long rebuildLacks(RunningService service) {
        return service.json("/v1/projections").at("/items/0/rebuild/distance").asLong(-1);
    }
}
