package io.careerledger.readiness.ladder;

import static io.careerledger.readiness.ladder.Documents.SMALLEST;
import static io.careerledger.readiness.ladder.Documents.json;
import static io.careerledger.readiness.ladder.Documents.publicLadder;
import static io.careerledger.readiness.ladder.Documents.utf8;
import static io.careerledger.readiness.ladder.Documents.valid;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class LadderHashTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Test
    void isTheSha256OfTheDocumentWithDefaultsInCanonicalForm() {
        LadderVersion version = LadderVersion.of(valid(SMALLEST));

        assertThat(new String(CanonicalJson.bytes(LadderJson.write(version.ladder())), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"competencies\":[{\"anchors\":{},\"id\":\"making\",\"name\":\"Making\"},{\"anchors\":{},\"id"
                                + "\":\"talking\",\"name\":\"Talking\"}],\"currencyRates\":{},\"effectiveFrom\":\"2026-01-01\",\"i"
                                + "d\":\"makers\",\"levels\":[{\"expectations\":{\"making\":{\"mustHave\":false,\"rating\":2,\"wei"
                                + "ght\":1}},\"id\":\"one\",\"mentoringWeight\":0,\"mentorshipsNeeded\":0,\"name\":\"One\",\"outco"
                                + "meWeight\":2,\"readyAt\":75,\"referenceBenefit\":100000,\"referencePercent\":5,\"tier\":\"TASK"
                                + "\",\"verifiedNeeded\":1},{\"expectations\":{\"making\":{\"mustHave\":true,\"rating\":3,\"weight"
                                + "\":1},\"talking\":{\"mustHave\":false,\"rating\":2,\"weight\":0.5}},\"id\":\"two\",\"mentoringW"
                                + "eight\":0,\"mentorshipsNeeded\":0,\"name\":\"Two\",\"outcomeWeight\":2,\"readyAt\":75,\"referen"
                                + "ceBenefit\":100000,\"referencePercent\":5,\"tier\":\"FEATURE\",\"verifiedNeeded\":1}],\"mentorC"
                                + "apacity\":3,\"model\":{\"metAt\":0.8,\"mustHaveAt\":0.5,\"notMetAt\":0.2,\"outcomeHalfLifeDays"
                                + "\":730,\"priorGap\":1,\"priorWeight\":0.25,\"ratingHalfLifeDays\":365,\"ratingSigma\":0.8,\"rel"
                                + "ationWeights\":{\"COMMITTEE\":1,\"MANAGER\":1,\"MENTOR\":0.7,\"PEER\":0.7,\"REPORT\":0.7,\"SELF"
                                + "\":0.2},\"unquantifiedSize\":0.5,\"verificationWeights\":{\"CLAIMED\":0.4,\"CORROBORATED\":0.7,"
                                + "\"DISPUTED\":0.1,\"METRIC_LINKED\":1}},\"name\":\"Makers\",\"quorum\":2,\"referenceCurrency\":"
                                + "\"USD\",\"version\":1}");
        assertThat(version.hash()).isEqualTo("aa91f12b51801be798e89e931ebbbf618bdbdbd6d88d2d4165ea14e04056f321");
    }

    @Test
    void isTheSameForYamlAndJson() {
        String asJson = """
                {"levels": [
                   {"tier": "TASK", "name": "One", "id": "one", "expectations": {"making": {"rating": 2.0}}},
                   {"expectations": {"talking": {"weight": 5e-1, "rating": 2}, "making": {"mustHave": true, "rating": 3}},
                    "id": "two", "name": "Two", "tier": "FEATURE", "readyAt": 75.0}],
                 "competencies": [{"name": "Making", "id": "making"}, {"id": "talking", "name": "T\\u0061lking"}],
                 "effectiveFrom": "2026-01-01", "quorum": 2, "model": {"metAt": 0.80},
                 "name": "Makers", "version": 1, "id": "makers"}""";

        assertThat(LadderVersion.of(valid(json(asJson)))).isEqualTo(LadderVersion.of(valid(SMALLEST)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void doesNotDependOnTheOrderOfNames(Ladder ladder) {
        Random random = new Random(11);
        JsonNode shuffled = shuffled(LadderJson.write(ladder), random);

        Ladder read = valid(LadderReader.read(utf8(shuffled.toString()), LadderIdentity.AS_WRITTEN));

        assertThat(LadderVersion.of(read)).isEqualTo(LadderVersion.of(ladder));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theDocumentOfALadderReadsBackToTheSameLadder(Ladder ladder) {
        ObjectNode document = LadderJson.write(ladder);

        assertThat(LadderReader.published(document)).isEqualTo(ladder);
        assertThat(valid(LadderReader.read(
                        utf8(document.toPrettyString()), LadderFormat.JSON, LadderIdentity.AS_WRITTEN)))
                .isEqualTo(ladder);
        assertThat(valid(LadderReader.read(utf8(document.toString()), LadderFormat.YAML, LadderIdentity.AS_WRITTEN)))
                .isEqualTo(ladder);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyChangedValueChangesTheHash(Ladder ladder) {
        String hash = LadderVersion.of(ladder).hash();

        for (String field : List.of("name", "quorum", "mentorCapacity", "effectiveFrom")) {
            ObjectNode document = LadderJson.write(ladder);
            document.set(field, changed(document.get(field)));
            assertThat(LadderVersion.of(LadderReader.published(document)).hash())
                    .as(field)
                    .isNotEqualTo(hash);
        }
    }

    /** Damages documents at random: reading never fails, and what it accepts is stable. */
    @ParameterizedTest
    @MethodSource("documents")
    void everyDamagedDocumentIsEitherALadderOrAtFault(Ladder ladder) {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            JsonNode damaged = LadderJson.write(ladder);
            for (int damage = 0; damage <= random.nextInt(4); damage++) {
                damage(damaged, random);
            }
            LadderReading reading = LadderReader.read(damaged, LadderIdentity.AS_WRITTEN);
            if (reading instanceof LadderReading.Valid valid) {
                assertThat(LadderReader.published(LadderJson.write(valid.ladder())))
                        .isEqualTo(valid.ladder());
            } else {
                assertThat(reading.allFaults()).isNotEmpty();
            }
        }
    }

    static Stream<Ladder> documents() {
        return Stream.concat(
                ShippedLadders.all().stream().map(LadderVersion::ladder),
                Stream.of("monzo-product.md", "ft-engineering-v1.yml", "ft-engineering.yml")
                        .map(file -> valid(publicLadder(file), LadderIdentity.of("imported", 1))));
    }

    private static JsonNode changed(JsonNode value) {
        if (value.isNumber()) {
            return MAPPER.getNodeFactory().numberNode(value.intValue() + 1);
        }
        return MAPPER.getNodeFactory()
                .stringNode(value.stringValue().replace("1950", "1951")
                        + (value.stringValue().startsWith("1950") ? "" : "!"));
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            Collections.shuffle(names, random);
            ObjectNode result = MAPPER.createObjectNode();
            names.forEach(name -> result.set(name, shuffled(object.get(name), random)));
            return result;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode result = MAPPER.createArrayNode();
            array.forEach(item -> result.add(shuffled(item, random)));
            return result;
        }
        return node;
    }

    private static void damage(JsonNode node, Random random) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String name = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
            if (object.get(name).isContainer() && random.nextInt(5) > 0) {
                damage(object.get(name), random);
            } else {
                replace(object, name, random);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            if (random.nextInt(5) > 0) {
                damage(array.get(index), random);
            } else {
                array.set(index, array.get(random.nextInt(array.size())));
            }
        }
    }

    private static void replace(ObjectNode object, String name, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.put(name, random.nextInt(-2, 8));
            case 3 -> object.put(name, random.nextGaussian() * 1e9);
            case 4 -> object.put(name, "\ud800");
            case 5 -> object.put(name, Double.NaN);
            case 6 -> object.putObject(name);
            default -> object.set("x" + name, object.get(name));
        }
    }
}
