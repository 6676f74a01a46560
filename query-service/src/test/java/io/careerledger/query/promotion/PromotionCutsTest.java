package io.careerledger.query.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.Organisation;
import io.careerledger.query.testing.RunningService;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.PromotionCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The stored standings of cases say for every cut what the fold of the facts known then says. */
class PromotionCutsTest {

    @Test
    void theListAtAnyCutIsTheFoldOfWhatWasKnownThen() {
        Organisation organisation = Organisation.of(30, 7);
        try (RunningService service = RunningService.start()) {
            service.publish(organisation.events());
            int compared = 0;
            for (LocalDate day = LocalDate.of(2024, 4, 20);
                    day.isBefore(LocalDate.of(2024, 6, 20));
                    day = day.plusDays(4)) {
                for (int minute = 8; minute <= 26; minute += 3) {
                    Instant knownAt = Instant.parse("2024-01-01T08:00:00Z").plusSeconds(60L * minute + 1);
                    List<String> expected = expected(organisation, day, knownAt);
                    assertThat(listed(service, day, knownAt))
                            .as(day + " as known at " + knownAt)
                            .containsExactlyElementsOf(new TreeSet<>(expected));
                    compared += expected.size();
                }
            }
            assertThat(compared).isGreaterThan(100);
        }
    }

    private static List<String> expected(Organisation organisation, LocalDate day, Instant knownAt) {
        return organisation.careers().stream()
                .flatMap(career -> known(career, knownAt).promotions().all().stream())
                .filter(promotion -> !promotion.proposedOn().isAfter(day))
                .map(promotion -> promotion.caseId() + " " + promotion.stateOn(day) + " "
                        + count(promotion, ReviewVerdict.SUPPORT, day) + " "
                        + count(promotion, ReviewVerdict.OPPOSE, day))
                .toList();
    }

    private static CareerHistory known(Career career, Instant knownAt) {
        List<RecordedEvent<CareerEvent>> prefix = career.events().stream()
                .filter(recorded -> !recorded.recordedAt().isAfter(knownAt))
                .toList();
        return CareerHistory.of(prefix);
    }

    /** The only reviewer's last word by the day. */
    private static long count(PromotionCase promotion, ReviewVerdict verdict, LocalDate day) {
        return promotion.reviews().stream()
                .filter(review -> !review.reviewedOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .filter(review -> review.verdict() == verdict)
                .stream()
                .count();
    }

    private static List<String> listed(RunningService service, LocalDate day, Instant knownAt) {
        JsonNode page = service.read("/v1/promotions?limit=500&asOf=" + day + "&knownAt=" + knownAt);
        return page.get("items")
                .valueStream()
                .map(item -> item.get("caseId").stringValue() + " "
                        + item.get("state").stringValue() + " "
                        + item.get("reviews").get("support").intValue() + " "
                        + item.get("reviews").get("oppose").intValue())
                .sorted()
                .toList();
    }
}
