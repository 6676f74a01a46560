package io.careerledger.readiness.ladder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that several tests read. */
final class Documents {

    static final LadderIdentity ENGINEERING = LadderIdentity.of("engineering", 1);

    /** A ladder document that says no more than it must. */
    static final String SMALLEST = """
            id: makers
            version: 1
            name: Makers
            effectiveFrom: 2026-01-01
            competencies:
              - id: making
                name: Making
              - id: talking
                name: Talking
            levels:
              - id: one
                name: One
                tier: TASK
                expectations:
                  making: {rating: 2}
              - id: two
                name: Two
                tier: FEATURE
                expectations:
                  making: {rating: 3, mustHave: true}
                  talking: {rating: 2, weight: 0.5}
            """;

    private static final Path PUBLIC_LADDERS = Path.of("..", "..", "shared", "data", "ladders");

    private Documents() {}

    static byte[] publicLadder(String file) {
        try {
            return Files.readAllBytes(PUBLIC_LADDERS.resolve(file));
        } catch (IOException e) {
            throw new AssertionError("the data of SOURCES.md belongs beside the project", e);
        }
    }

    static Ladder valid(byte[] document, LadderIdentity identity) {
        return valid(LadderReader.read(document, identity));
    }

    static Ladder valid(String yaml) {
        return valid(yaml(yaml));
    }

    static Ladder valid(LadderReading reading) {
        if (reading instanceof LadderReading.Valid valid) {
            return valid.ladder();
        }
        throw new AssertionError("expected a ladder, found " + reading.allFaults());
    }

    static LadderReading yaml(String document) {
        return LadderReader.read(utf8(document), LadderFormat.YAML, LadderIdentity.AS_WRITTEN);
    }

    static LadderReading json(String document) {
        return LadderReader.read(utf8(document), LadderFormat.JSON, LadderIdentity.AS_WRITTEN);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The smallest document with the first occurrence of a text replaced. */
    static String smallestWith(String original, String replacement) {
        int at = SMALLEST.indexOf(original);
        if (at < 0) {
            throw new AssertionError("the smallest document has no " + original);
        }
        return SMALLEST.substring(0, at) + replacement + SMALLEST.substring(at + original.length());
    }
}
