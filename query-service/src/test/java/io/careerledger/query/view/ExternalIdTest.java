package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.LadderRef;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Callers whom their tokens name by an id of another system. */
class ExternalIdTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);

    @Test
    void knowsAPersonByHerIdInTheConfiguredSourceAndByNothingElse() {
        try (RunningService service = RunningService.start(
                Map.of("career.identity.claim", "employee_no", "career.identity.source", "workday"))) {
            service.publish(person("Ada", "workday", "E-7"));
            service.publish(person("Bea", "payroll", "E-8"));

            assertThat(me(service, "E-7")).contains("\"name\":\"Ada\"");
            assertThat(me(service, "E-8")).contains("/problems/unknown-caller");
            assertThat(me(service, "e-7")).contains("/problems/unknown-caller");
            assertThat(service.getAs("ada@example.com", "/v1/me").body()).contains("/problems/unknown-caller");
        }
    }

    private static Career person(String name, String source, String externalId) {
        UUID id = UUID.randomUUID();
        return new Career(id, new LadderRef(Career.LADDER, 1))
                .with(new PersonAdded(
                        id,
                        name,
                        name + "@example.com",
                        source,
                        externalId,
                        Career.LADDER,
                        "PM",
                        null,
                        null,
                        null,
                        JANUARY));
    }

    private static String me(RunningService service, String employee) {
        String token = service.issuer()
                .sign(service.issuer()
                        .claims()
                        .subject("x")
                        .claim("employee_no", employee)
                        .build());
        return service.getWith(token, "/v1/me").body();
    }
}
