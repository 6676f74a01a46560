package io.careerledger.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of a text file that comes with the program. */
final class TextTable {

    private TextTable() {}

    static List<String> lines(String name) {
        try (InputStream file = TextTable.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " does not come with the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Cells between tabs. */
    static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }
}
