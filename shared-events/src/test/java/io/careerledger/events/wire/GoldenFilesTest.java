package io.careerledger.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages as they were once released, against what the code of today makes of them. */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path CANDIDATES = Path.of("target/golden");
    private static final JsonMapper JSON = WireJson.mapper()
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final EventCodec codec = new EventCodec();

    static List<Samples.Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void decodesWhatWasReleased(Samples.Sample sample) throws IOException {
        JsonNode golden = goldenOf(sample);
        WireHeaders headers =
                WireHeaders.parse(name -> bytes(golden.at("/headers").get(name)));

        RecordedEvent<LedgerEvent> decoded = codec.decode(headers, JSON.writeValueAsBytes(golden.get("body")));

        assertThat(decoded).isEqualTo(sample.recorded());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void encodesAsReleased(Samples.Sample sample) throws IOException {
        assertThat(messageOf(sample)).isEqualTo(goldenOf(sample));
    }

    @Test
    void everyReleasedRevisionHasAFullGoldenFile() throws IOException {
        for (ReleasedSchemas.Released released : ReleasedSchemas.all()) {
            assertThat(GOLDEN.resolve(released.name()).resolve(released.revision() + ".full.json"))
                    .exists();
        }
    }

    @Test
    void everyGoldenFileIsComparedToARecord() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN).filter(Files::isRegularFile)) {
            assertThat(files.map(GOLDEN::relativize))
                    .containsExactlyInAnyOrderElementsOf(
                            Samples.all().stream().map(this::fileOf).toList());
        }
    }

    private Path fileOf(Samples.Sample sample) {
        EventType type = codec.typeOf(sample.event());
        return Path.of(type.name(), type.revision() + "." + sample.variant() + ".json");
    }

    private JsonNode goldenOf(Samples.Sample sample) throws IOException {
        Path file = fileOf(sample);
        if (!Files.exists(GOLDEN.resolve(file))) {
            Path candidate = CANDIDATES.resolve(file);
            Files.createDirectories(candidate.getParent());
            Files.writeString(candidate, JSON.writeValueAsString(messageOf(sample)) + "\n");
            throw new AssertionError("no golden file for " + sample + "; a candidate to check is " + candidate);
        }
        return JSON.readTree(Files.readString(GOLDEN.resolve(file)));
    }

    private JsonNode messageOf(Samples.Sample sample) {
        ObjectNode message = JSON.createObjectNode();
        ObjectNode headers = message.putObject("headers");
        Map<String, byte[]> written =
                WireHeaders.of(sample.recorded(), codec.typeOf(sample.event())).toMap();
        new TreeMap<>(written).forEach((name, value) -> headers.put(name, new String(value, UTF_8)));
        message.set("body", JSON.readTree(codec.encode(sample.event())));
        return message;
    }

    private static byte @Nullable [] bytes(@Nullable JsonNode header) {
        return header == null ? null : header.asString().getBytes(UTF_8);
    }
}
