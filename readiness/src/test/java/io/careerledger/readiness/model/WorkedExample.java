package io.careerledger.readiness.model;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.Money;
import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.ladder.LadderFormat;
import io.careerledger.readiness.ladder.LadderIdentity;
import io.careerledger.readiness.ladder.LadderReader;
import io.careerledger.readiness.ladder.LadderReading;
import io.careerledger.readiness.ladder.LadderVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stream, a ladder and a question, with the answer that the independent script computed. */
record WorkedExample(JsonNode facts, JsonNode expected) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode LADDERS = read("cases.json").get("ladders");

    static List<WorkedExample> all() {
        JsonNode cases = read("cases.json").get("cases");
        JsonNode answers = read("expected.json");
        List<WorkedExample> all = new ArrayList<>();
        for (int index = 0; index < cases.size(); index++) {
            all.add(new WorkedExample(cases.get(index), answers.get(index)));
        }
        return all;
    }

    @Override
    public String toString() {
        return facts.get("name").asString();
    }

    String ladderName() {
        return facts.get("ladder").asString();
    }

    LadderVersion ladder() {
        return ladder(ladderName());
    }

    /** One of the ladders that the examples are about, by the name they give it. */
    static LadderVersion ladder(String name) {
        byte[] document = LADDERS.get(name).toString().getBytes(StandardCharsets.UTF_8);
        LadderReading reading = LadderReader.read(document, LadderFormat.JSON, LadderIdentity.AS_WRITTEN);
        if (reading instanceof LadderReading.Valid valid) {
            return LadderVersion.of(valid.ladder());
        }
        throw new IllegalArgumentException(reading.allFaults().toString());
    }

    ReadinessQuestion question() {
        ReadinessQuestion question = ReadinessQuestion.on(day(facts.get("asOf").asString()));
        return facts.has("level") ? question.atLevel(facts.get("level").asString()) : question;
    }

    CareerHistory history() {
        CareerStream stream = CareerStream.of(id(facts.get("person").asInt()));
        facts.get("facts").forEach(fact -> add(fact, stream));
        return facts.has("known") ? stream.historyOfFirst(facts.get("known").asInt()) : stream.history();
    }

    private static void add(JsonNode fact, CareerStream stream) {
        LocalDate on = day(fact.get("on").asString());
        switch (fact.get("type").asString()) {
            case "joined" -> stream.joined(fact.get("level").asString(), on);
            case "startCorrected" -> stream.startCorrected(on);
            case "left" -> stream.left(on);
            case "departureWithdrawn" -> stream.departureWithdrawn(on);
            case "rejoined" -> stream.rejoined(fact.get("level").asString(), on);
            case "level" -> stream.level("?", fact.get("level").asString(), on);
            case "rated" -> addRating(fact, stream, on);
            case "ratingWithdrawn" -> stream.ratingWithdrawn(ref(fact, "rating"), on);
            case "outcome" -> addOutcome(fact, stream, on);
            case "attested" ->
                stream.attested(
                        ref(fact, "outcome"),
                        ref(fact, "by"),
                        AttestationVerdict.valueOf(fact.get("verdict").asString()),
                        on);
            case "retracted" -> stream.retracted(ref(fact, "outcome"), on);
            case "mentors" -> stream.mentors(ref(fact, "id"), ref(fact, "mentee"), on);
            case "session" -> stream.session(ref(fact, "mentorship"), ref(fact, "id"), on);
            case "sessionWithdrawn" -> stream.sessionWithdrawn(ref(fact, "mentorship"), ref(fact, "session"), on);
            case "mentorshipEnded" -> stream.mentorshipEnded(ref(fact, "mentorship"), on);
            case "mentorshipWithdrawn" -> stream.mentorshipWithdrawn(ref(fact, "mentorship"), on);
            default -> throw new IllegalArgumentException("no such fact: " + fact);
        }
    }

    private static void addRating(JsonNode fact, CareerStream stream, LocalDate on) {
        stream.rated(
                ref(fact, "id"),
                fact.get("competency").asString(),
                fact.get("rating").asInt(),
                Relation.valueOf(fact.get("relation").asString()),
                ref(fact, "by"),
                on);
    }

    private static void addOutcome(JsonNode fact, CareerStream stream, LocalDate on) {
        JsonNode benefit = fact.get("benefit");
        stream.outcome(
                ref(fact, "id"),
                Tier.valueOf(fact.get("tier").asString()),
                benefit == null
                        ? null
                        : new Money(
                                benefit.get("amount").asDecimal(),
                                benefit.get("currency").asString()),
                fact.has("percent") ? fact.get("percent").asString() : null,
                fact.has("attribution") ? fact.get("attribution").asString() : "1",
                fact.path("achieved").asBoolean(true),
                fact.path("linked").asBoolean(false),
                on);
    }

    private static UUID ref(JsonNode fact, String field) {
        return id(fact.get(field).asInt());
    }

    private static JsonNode read(String name) {
        try (InputStream file = WorkedExample.class.getResourceAsStream("worked-examples/" + name)) {
            return JSON.readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
