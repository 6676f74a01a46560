package io.careerledger.events.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The schemas as they were released, one a line; a line is added for each new revision and never edited. */
final class ReleasedSchemas {

    private static final Path FILE = Path.of("src/test/resources/released-schemas.jsonl");

    /** One schema as it was released. */
    record Released(JsonNode schema) {

        String name() {
            return idParts()[3];
        }

        int revision() {
            return Integer.parseInt(idParts()[4]);
        }

        private String[] idParts() {
            return schema.get("$id").asString().split(":", -1);
        }
    }

    private ReleasedSchemas() {}

    static List<Released> all() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.map(line -> new Released(Samples.json(line))).toList();
        }
    }
}
