package io.careerledger.standalone.demo;

import io.careerledger.events.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One result, as its owner would write it down.
 *
 * @param benefitUsd whole US dollars; null when nobody put a number on it
 * @param learning what was learnt when the result was missed; null when it was achieved
 * @param source where the result can be looked up; null when nowhere
 */
record OutcomeStory(
        String title,
        String narrative,
        Tier tier,
        List<String> competencies,
        Measure measure,
        @Nullable Long benefitUsd,
        BigDecimal attribution,
        @Nullable String learning,
        @Nullable String source,
        LocalDate occurredOn) {

    /**
     * How the result was measured.
     *
     * @param percent improvement, above 0
     */
    record Measure(
            String name, String unit, BigDecimal baseline, BigDecimal result, BigDecimal percent, LocalDate from) {}

    ObjectNode writeTo(ObjectNode line) {
        line.put("title", title)
                .put("narrative", narrative)
                .put("occurredOn", occurredOn.toString())
                .put("tier", tier.name())
                .put("attribution", attribution)
                .put("achieved", learning == null);
        competencies.forEach(line.putArray("competencies")::add);
        writeMeasure(line);
        if (benefitUsd != null) {
            line.putObject("benefit").put("amount", benefitUsd + ".00").put("currency", "USD");
        }
        if (learning != null) {
            line.put("learning", learning);
        }
        if (source != null) {
            line.putArray("sources").addObject().put("title", "Dashboard").put("url", source);
        }
        return line;
    }

    private void writeMeasure(ObjectNode line) {
        line.putObject("metric")
                .put("name", measure.name())
                .put("unit", measure.unit())
                .put("baseline", measure.baseline())
                .put("result", measure.result())
                .put("from", measure.from().toString())
                .put("to", occurredOn.toString());
        if (learning == null) {
            line.put("percent", measure.percent());
        }
    }
}
