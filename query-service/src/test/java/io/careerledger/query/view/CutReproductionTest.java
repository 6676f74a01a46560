package io.careerledger.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.testing.RandomEmployment;
import io.careerledger.query.testing.RunningService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An answer to an explicit cut stays what it is, whatever becomes known later. */
class CutReproductionTest {

    private static final int PEOPLE = 40;
    private static final int QUESTIONS = 250;
    private static final Instant HALFWAY = RandomEmployment.FIRST.plus(Duration.ofDays(60));

    private final Random random = new Random(17);
    private final List<List<RecordedEvent<CareerEvent>>> streams = RandomEmployment.company(PEOPLE);

    @Test
    void whatIsKnownLaterChangesNoAnswer() {
        try (RunningService service = RunningService.start()) {
            service.publish(recorded(false));
            Map<String, String> before = new LinkedHashMap<>();
            for (int question = 0; question < QUESTIONS; question++) {
                String path = question();
                before.put(path, answer(service, path));
            }
            assertThat(before.values().stream().filter(answer -> answer.startsWith("200")))
                    .hasSizeGreaterThan(QUESTIONS / 2);
            List<RecordedEvent<CareerEvent>> later = recorded(true);
            assertThat(later).hasSizeGreaterThan(PEOPLE);

            service.publish(later);

            before.forEach(
                    (path, answer) -> assertThat(answer(service, path)).as(path).isEqualTo(answer));
        }
    }

    /** Status and body; a cut that was refused stays refused. */
    private static String answer(RunningService service, String path) {
        HttpResponse<String> answer = service.get(path);
        return answer.statusCode() + " " + answer.body();
    }

    private String question() {
        UUID person = streams.get(random.nextInt(PEOPLE)).getFirst().event().personId();
        LocalDate asOf = RandomEmployment.START.plusDays(random.nextInt(RandomEmployment.DAYS));
        Instant knownAt = HALFWAY.minus(Duration.ofHours(random.nextInt(60 * 24)));
        String cut = "asOf=" + asOf + "&knownAt=" + knownAt;
        return switch (random.nextInt(6)) {
            case 0 -> "/v1/people?" + cut;
            case 1 -> "/v1/people?sort=score&" + cut;
            case 2 -> "/v1/people?depth=all&manager=" + person + "&" + cut;
            case 3 -> "/v1/people/" + person + "?" + cut;
            case 4 -> "/v1/people/" + person + "/readiness?" + cut;
            default -> "/v1/teams/" + person + "/readiness?depth=all&" + cut;
        };
    }

    private List<RecordedEvent<CareerEvent>> recorded(boolean later) {
        return streams.stream()
                .flatMap(Collection::stream)
                .filter(fact -> fact.recordedAt().isAfter(HALFWAY) == later)
                .sorted(Comparator.comparing(RecordedEvent::recordedAt))
                .toList();
    }
}
