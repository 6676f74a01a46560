package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What answers cost, in statements, and where evaluating people ends. */
class CutCostTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");
    private static final List<String> CUTS =
            List.of("", "&asOf=2024-09-01", "&asOf=2025-09-01", "&knownAt=2025-03-01T00:00:00Z");

    private static final Career LONG = Career.joined("Long", "SPM", START, null);
    private static final Career FEW = Career.joined("Few", "DIRECTOR", START, null);
    private static final Career MANY = Career.joined("Many", "DIRECTOR", START, null);

    private static RunningService service;

    @BeforeAll
    static void start() {
        while (LONG.events().size() < 500) {
            LONG.rated(
                    "execution",
                    1 + LONG.events().size() % 5,
                    new UUID(7, LONG.events().size() % 20),
                    START.plusDays(LONG.events().size() % 300));
        }
        service = RunningService.start(NOW);
        publish(List.of(LONG, FEW, MANY));
        publish(reports(FEW, 5));
        publish(reports(MANY, 50));
        // with the reports, 2,000 of level APM
        publish(IntStream.range(0, 2_000 - 55)
                .mapToObj(number -> Career.joined("Other" + number, "APM", START, null))
                .toList());
        service.database().jdbc().execute("analyze projection_1.career_event");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void readinessOfFiveHundredFactsIsOneIndexedReadAtEveryCut() {
        for (String cut : CUTS) {
            List<String> sent = sent("/v1/people/" + LONG.personId() + "/readiness?level=GPM" + cut);
            assertThat(sent)
                    .as("who reads it is put on record, and then it is read; " + cut)
                    .hasSize(2);
            assertThat(plan(sent.getLast())).contains("career_event_pkey").doesNotContain("Seq Scan");
        }
    }

    @Test
    void aTeamCostsTheSameWhateverItsSize() {
        for (String cut : CUTS) {
            List<String> few = sent("/v1/teams/" + FEW.personId() + "/readiness?depth=all" + cut);
            List<String> many = sent("/v1/teams/" + MANY.personId() + "/readiness?depth=all" + cut);
            assertThat(many)
                    .as("three read, and one puts on record whose answer it is; " + cut)
                    .isEqualTo(few)
                    .hasSize(4);
            assertThat(service.read("/v1/teams/" + MANY.personId() + "/readiness?depth=all" + cut)
                            .get("people"))
                    .hasSize(50);
        }
    }

    @Test
    void aListCostsTheSameWhateverItsLength() {
        for (String cut : CUTS) {
            for (String list :
                    List.of("/v1/people?sort=name", "/v1/people?team=Core&q=report", "/v1/people?sort=-level")) {
                assertThat(sent(list + cut + "&limit=500"))
                        .as(list + cut)
                        .isEqualTo(sent(list + cut + "&limit=2"))
                        .hasSize(2);
            }
            List<String> byScore = sent("/v1/people?sort=-score&manager=" + MANY.personId() + cut);
            assertThat(byScore).as(cut).hasSize(3);
            assertThat(sent("/v1/people?sort=-score&manager=" + FEW.personId() + cut))
                    .hasSameSizeAs(byScore);
        }
    }

    @Test
    void ownListsCostAConstantNumber() {
        for (String cut : CUTS) {
            String person = "/v1/people/" + LONG.personId();
            assertThat(sent(person + "?" + cut)).hasSize(1);
            assertThat(sent(person + "/ratings?limit=500" + cut)).hasSize(3);
            assertThat(sent(person + "/outcomes?limit=500" + cut)).hasSize(1);
            assertThat(sent(person + "/mentorships?limit=500" + cut)).hasSize(2);
        }
    }

    @Test
    void readinessSortsAndFiltersTwoThousandPeopleOfAnotherDayAndNotOneMore() {
        for (String asked : List.of("sort=score", "sort=-confidence", "status=NOT_YET")) {
            for (String cut : CUTS.subList(1, CUTS.size())) {
                assertThat(service.read("/v1/people?level=APM&" + asked + cut).get("items"))
                        .hasSize(50);
                assertThat(service.problem("/v1/people?" + asked + cut)
                                .get("type")
                                .stringValue())
                        .isEqualTo("/problems/too-many-to-evaluate");
            }
            assertThat(service.body("/v1/people?asOf=2025-03-10&" + asked))
                    .isEqualTo(service.body("/v1/people?" + asked));
        }
    }

    private static List<Career> reports(Career manager, int number) {
        List<Career> reports = new ArrayList<>();
        for (int report = 0; report < number; report++) {
            reports.add(Career.joined("Report" + report, "APM", START, manager.personId())
                    .rated("execution", 3, manager.personId(), START.plusDays(report)));
        }
        return reports;
    }

    private static void publish(List<Career> careers) {
        service.publish(
                careers.stream().flatMap(career -> career.events().stream()).toList());
    }

    private static List<String> sent(String path) {
        return service.statements().during(() -> service.body(path));
    }

    private static String plan(String sql) {
        String named = sql.replaceFirst("\\?", "array['" + FEW.personId() + "']::uuid[]")
                .replaceFirst("\\?", "'2025-03-10T12:00:00Z'");
        return String.join("\n", service.database().jdbc().queryForList("explain " + named, String.class));
    }
}
