package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is committed while an answer is read is in none of it. */
class OneSnapshotTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 8);

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aPromotionBetweenTwoStatementsDoesNotSplitATeamsRow() {
        Career lead = Career.joined("Grace", "GPM", START, null);
        Career ada = Career.joined("Ada", "PM", START, lead.personId());
        service.publish(lead, ada);
        String team = "/v1/teams/" + lead.personId() + "/readiness";
        ada.levelled("PM", "SPM", START.plusDays(30));
        // of the statements before the view the last one is that of the viewer; HR costs none
        service.statements().afterNext(() -> service.publish(List.of(ada.last())));

        JsonNode during = service.json(team).at("/people/0");
        assertThat(List.of(
                        during.get("level").stringValue(),
                        during.get("targetLevel").stringValue()))
                .containsExactly("PM", "SPM");
        JsonNode after = service.json(team).at("/people/0");
        assertThat(List.of(
                        after.get("level").stringValue(),
                        after.get("targetLevel").stringValue()))
                .containsExactly("SPM", "GPM");
    }

    @Test
    void aRatingBetweenTwoStatementsPutsNobodyWhereSheDoesNotBelong() {
        Career lead = Career.joined("Greta", "GPM", START, null);
        Career mia = Career.joined("Mia", "PM", START, lead.personId());
        Career zoe = Career.joined("Zoe", "PM", START, lead.personId());
        mia.rated("execution", 5, lead.personId(), START.plusDays(10));
        service.publish(lead, mia, zoe);
        zoe.rated("execution", 5, lead.personId(), START.plusDays(20))
                .rated("ownership", 5, lead.personId(), START.plusDays(20));
        service.statements().afterNext(() -> service.publish(zoe.events().subList(1, 3)));

        String list = "/v1/people?sort=-score&manager=" + lead.personId();
        List<JsonNode> during = service.json(list).get("items").valueStream().toList();
        assertThat(during).extracting(item -> item.get("name").stringValue()).containsExactly("Mia", "Zoe");
        assertThat(during.get(0).get("score").doubleValue())
                .isGreaterThan(during.get(1).get("score").doubleValue());
        assertThat(service.json(list).at("/items/0/name").stringValue()).isEqualTo("Zoe");
    }
}
