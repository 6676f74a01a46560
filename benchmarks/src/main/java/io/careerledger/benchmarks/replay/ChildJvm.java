package io.careerledger.benchmarks.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a part of a bench in a JVM of its own, whose heap is the one that is measured. */
final class ChildJvm {

    private final String heap;

    /** The heap as {@code -Xmx} has it. */
    ChildJvm(String heap) {
        this.heap = heap;
    }

    /**
     * Runs it to its end; what it says goes to the standard error, save its result.
     *
     * @param command also the first word of the line in which it says its result, as {@code name=value} pairs
     * @throws IOException when it ends without one
     */
    Map<String, String> run(String command, List<String> options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "io.careerledger.benchmarks.Bench",
                command));
        words.addAll(options);
        Process child = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            return result(child, command);
        } finally {
            child.destroy();
        }
    }

    private static Map<String, String> result(Process child, String command) throws IOException, InterruptedException {
        Map<String, String> result = new HashMap<>();
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(command + " ")) {
                    for (String pair : line.substring(command.length() + 1).split(" ", -1)) {
                        result.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                    }
                } else {
                    System.err.println(line);
                }
            }
        }
        int status = child.waitFor();
        if (status != 0 || result.isEmpty()) {
            throw new IOException(command + " ended with status " + status + " and no result");
        }
        return result;
    }
}
