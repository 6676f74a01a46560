package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.web.issuer.LocalPositions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a manager's start page asks costs as many statements for a team of three hundred as for a team of one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartPageTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final List<Integer> SIZES = List.of(1, 10, 300);

    /** Who asks, by her email, and whether the position is reached that she names. */
    private static final int CHECKS = 2;

    private final Map<Integer, Career> managers = new LinkedHashMap<>();
    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.start();
        List<RecordedEvent<CareerEvent>> events = new ArrayList<>();
        for (int size : SIZES) {
            Career manager = Career.joined("Manager" + size, "GPM", START, null);
            managers.put(size, manager);
            events.addAll(manager.events());
            for (int number = 0; number < size; number++) {
                Career report = Career.joined("Report" + size + "-" + number, "PM", START, manager.personId())
                        .rated("execution", 1 + number % 5, manager.personId(), START.plusMonths(2));
                events.addAll(report.events());
            }
        }
        service.publish(events);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void costsAConstantNumberOfStatements() {
        everyQuestion().forEach((question, most) -> {
            List<Integer> costs = costs(question);

            assertThat(costs).as(question).containsOnly(costs.getFirst());
            assertThat(costs.getFirst()).as(question).isBetween(CHECKS, CHECKS + most);
        });
    }

    /** The owner refreshes rows meanwhile, so the cost is the same as above or that of up to five hundred stale rows. */
    @Test
    void costsNoMoreForEachTeamWhileRowsAreStale() {
        service.clock().advance(Duration.ofDays(1));

        everyQuestion()
                .forEach((question, most) -> assertThat(costs(question))
                        .as(question)
                        .allSatisfy(cost -> assertThat(cost).isBetween(CHECKS, CHECKS + most)));
    }

    /** With the most statements that each may need beside the checks, stale rows included. */
    private static Map<String, Integer> everyQuestion() {
        Map<String, Integer> questions = new LinkedHashMap<>();
        questions.put("/v1/me", 3);
        questions.put("/v1/ladders", 0);
        Stream.of("name", "level", "levelSince", "score", "confidence", "status")
                .flatMap(order -> Stream.of("&sort=" + order, "&sort=-" + order))
                .forEach(order -> questions.put("/v1/people?limit=500&manager=%s" + order, 5));
        Stream.of("&depth=all", "&status=NOT_YET", "&level=PM", "&team=Core", "&q=report%%20example")
                .forEach(filter -> questions.put("/v1/people?limit=500&manager=%s" + filter, 5));
        questions.put("/v1/teams/%s/readiness", 6);
        questions.put("/v1/teams/%s/readiness?depth=all", 6);
        questions.put("/v1/teams/%s/mentorship", 8);
        questions.put("/v1/teams/%s/mentorship?depth=all", 8);
        questions.put("/v1/me/inbox", 8);
        return questions;
    }

    private List<Integer> costs(String question) {
        return SIZES.stream().map(size -> cost(question, size)).toList();
    }

    private int cost(String question, int size) {
        Career manager = Objects.requireNonNull(managers.get(size));
        return service.statements()
                .during(() -> assertThat(service.getAs(
                                        "manager" + size + "@example.com",
                                        question.formatted(manager.personId()),
                                        "Min-Position",
                                        LocalPositions.token(manager.last()))
                                .statusCode())
                        .as(question)
                        .isEqualTo(200))
                .size();
    }
}
