package io.careerledger.query.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.query.testing.RunningService;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * An export of 100,000 decisions runs in a process whose whole heap is a small part of what it writes, and than what any
 * list of them would take.
 */
class AuditMemoryTest {

    private static final int DECISIONS = 100_000;
    private static final long HEAP_MEGABYTES = 40;

    @Test
    void exportsAHundredThousandDecisionsInASmallHeap() throws IOException, InterruptedException {
        RunningService service = Stage.shared().service;
        try (ManyDecisions many = ManyDecisions.in(service, DECISIONS)) {
            assertThat(many.range()).isNotEmpty();
            for (String format : List.of("JSON", "NDJSON", "CSV")) {
                String written = export(service, format);
                assertThat(written).startsWith(DECISIONS + " decisions in ");
                long megabytes = Long.parseLong(written.replaceAll(".* in (\\d+) bytes", "$1")) / (1024 * 1024);
                assertThat(megabytes).as("megabytes of " + format).isGreaterThan(HEAP_MEGABYTES);
            }
        }
    }

    private static String export(RunningService service, String format) throws IOException, InterruptedException {
        var access = service.database().access();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.careerledger.query.promotion.audit.ExportProcess"));
        command.addAll(List.of(access.url(), access.user(), access.password(), format));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output.lines()
                .filter(line -> line.contains(" decisions in "))
                .findFirst()
                .orElse(output);
    }
}
