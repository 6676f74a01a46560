package io.careerledger.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The schemas checked in, against the records of today and against what was released. */
class SchemasTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path CANDIDATES = Path.of("target/schemas");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final EventCodec codec = new EventCodec();

    static List<EventType> types() {
        return new EventCodec().types();
    }

    static List<Samples.Sample> samples() {
        return Samples.all();
    }

    static List<ReleasedSchemas.Released> released() throws IOException {
        return ReleasedSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaSaysWhatTheRecordSays(EventType type) throws IOException {
        JsonNode expected = RecordSchema.of(type);
        Path file = fileOf(SCHEMAS, type.name(), type.revision());
        if (!Files.exists(file) || !JSON.readTree(Files.readString(file)).equals(expected)) {
            Path candidate = fileOf(CANDIDATES, type.name(), type.revision());
            Files.createDirectories(candidate.getParent());
            Files.writeString(candidate, JSON.writeValueAsString(expected) + "\n");
            throw new AssertionError(file + " and its record disagree; the record says " + candidate);
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void nothingReleasedIsBroken(ReleasedSchemas.Released released) throws IOException {
        Path file = fileOf(SCHEMAS, released.name(), released.revision());
        assertThat(file).exists();
        assertThat(SchemaChanges.breaking(released.schema(), JSON.readTree(Files.readString(file))))
                .as(released.name() + " revision " + released.revision())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyRevisionUpToTodaysIsReleased(EventType type) throws IOException {
        List<Integer> revisions = ReleasedSchemas.all().stream()
                .filter(released -> released.name().equals(type.name()))
                .map(ReleasedSchemas.Released::revision)
                .toList();
        assertThat(revisions)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, type.revision()).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsValid(Samples.Sample sample) throws IOException {
        EventType type = codec.typeOf(sample.event());
        assertThat(faults(type, codec.encode(sample.event()))).isEmpty();
    }

    @Test
    void schemaRefusesWhatTheCodecRefuses() throws IOException {
        EventType type = codec.typeNamed("career.rating-withdrawn");
        for (String body : List.of("{}", "{\"rationale\":\"\"}", "[]")) {
            assertThat(faults(type, body.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        }
    }

    private static List<Error> faults(EventType type, byte[] body) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema schema = registry.getSchema(Files.readString(fileOf(SCHEMAS, type.name(), type.revision())));
        return schema.validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON);
    }

    private static Path fileOf(Path root, String name, int revision) {
        return root.resolve(name).resolve(revision + ".json");
    }
}
