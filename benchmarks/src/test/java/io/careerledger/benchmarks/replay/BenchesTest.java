package io.careerledger.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.benchmarks.Options;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the benches run to their end, on a topic far too small to say anything about speed. */
class BenchesTest {

    private static final String SMALL = "--people 60 --events 40 --times 1 --scenarios 1 --heap 512m";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void replaysATopic() throws Exception {
        new ReplayBench(options(SMALL + " --workers 1,2"), out).run();

        assertThat(rows()).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(11));
        assertThat(rows().getFirst().getLast())
                .matches("[0-9a-f]{12}")
                .isEqualTo(rows().getLast().getLast());
    }

    @Test
    void measuresTheProjectionAloneAndBesideReplays() throws Exception {
        new ShareBench(options(SMALL + " --beside 1,0"), out).run();

        assertThat(rows())
                .extracting(List::getFirst)
                .containsExactly("none", "at most 1 for each applied", "going by nobody");
        assertThat(rows())
                .allSatisfy(row -> assertThat(Double.parseDouble(row.get(3))).isPositive());
    }

    private static Options options(String words) {
        return Options.of(List.of(words.split(" ", -1)));
    }

    /** Cells of the lines of the one table that was printed, without its head. */
    private List<List<String>> rows() {
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
    }
}
