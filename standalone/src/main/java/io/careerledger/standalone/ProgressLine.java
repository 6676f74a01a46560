package io.careerledger.standalone;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Says how far an import is, how fast it goes and how long it will take: on a terminal in one line that is rewritten every
 * second, elsewhere in a new line every half-minute. For one thread.
 */
final class ProgressLine {

    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final int SECONDS_BETWEEN_LINES = 30;

    /** The rate is that of the last so many times that it was told. */
    private static final int SAMPLES = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final DoubleSupplier expected;
    private final LongSupplier nanos;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private boolean shown;

    private record Sample(long nanos, long lines) {}

    /**
     * Nothing is said yet.
     *
     * @param expected about how many lines there are
     * @param nanos a clock of any origin
     */
    ProgressLine(PrintStream out, boolean terminal, DoubleSupplier expected, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.expected = expected;
        this.nanos = nanos;
        samples.add(new Sample(nanos.getAsLong(), 0));
    }

    /** So many lines are answered by now; mostly nothing is said about it. */
    void answered(long lines) {
        long now = nanos.getAsLong();
        long pause = terminal ? SECOND_NANOS : SECONDS_BETWEEN_LINES * SECOND_NANOS;
        if (now - samples.getLast().nanos() >= pause) {
            Sample oldest = samples.getFirst();
            double rate = (lines - oldest.lines()) * (double) SECOND_NANOS / (now - oldest.nanos());
            show(text(lines, rate));
            samples.add(new Sample(now, lines));
            if (samples.size() > SAMPLES) {
                samples.removeFirst();
            }
        }
    }

    /** Leaves the line that is rewritten, so that something else can be said. */
    void end() {
        if (shown && terminal) {
            out.println();
        }
        shown = false;
    }

    private void show(String text) {
        if (terminal) {
            // what is left of a longer line is cleared
            out.print("\r" + text + "\u001b[K");
            out.flush();
        } else {
            out.println(text);
        }
        shown = true;
    }

    private String text(long lines, double rate) {
        double all = Math.max((double) lines, expected.getAsDouble());
        return String.format(
                Locale.ROOT,
                "%3.0f%%  %,d of about %,.0f lines, %,.0f lines/s, about %s left",
                100 * lines / all,
                lines,
                all,
                rate,
                time((all - lines) / rate));
    }

    private static String time(double seconds) {
        if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
            return "an unknown time";
        }
        long whole = Math.round(seconds);
        return whole < 120 ? whole + " s" : whole < 7_200 ? whole / 60 + " min" : whole / 3_600 + " h";
    }
}
