package io.careerledger.standalone.demo;

import io.careerledger.standalone.client.ClientException;
import io.careerledger.standalone.client.ImportReport;
import io.careerledger.standalone.client.ImportRequest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the organisation to a ledger. The day on which its history ends is noted at the first time, so that a second load
 * on a later day sends the same lines again and changes nothing. When the ledger goes away meanwhile, the load waits for
 * it and goes on with the first line that was not answered; whether that was taken is known by its key.
 */
public final class DemoLoad {

    /** How often in a row it looks for a ledger that answers nothing: for about four minutes. */
    private static final int MOST_FAILURES = 20;

    private static final int LONGEST_PAUSE_S = 15;
    private static final int BUFFER_CHARS = 64 * 1024;

    private final DemoPlan plan;
    private volatile double expected;

    /**
     * Loads that plan.
     *
     * @param notes the directory for the note about the last day
     * @param dayGiven whether the plan's day holds whatever the note says
     */
    public DemoLoad(DemoPlan plan, Path notes, boolean dayGiven) {
        LocalDate today = dayGiven ? plan.today() : noted(notes.resolve("demo-" + plan.key() + ".day"), plan.today());
        this.plan = new DemoPlan(plan.people(), plan.years(), plan.seed(), today);
    }

    /** The day on which the history ends. */
    public LocalDate today() {
        return plan.today();
    }

    /** About how many lines there are, as far as it can be told by now; not a number at first. */
    public double expected() {
        return expected;
    }

    /**
     * Sends every line and awaits its answer.
     *
     * @param requests asked for one before each try
     * @param notices is told of what broke off and will be gone on with
     * @throws ClientException when the ledger refuses the import from the beginning, or does not come back
     */
    public void send(Supplier<ImportRequest> requests, ImportReport report, Consumer<String> notices) {
        int failures = 0;
        while (true) {
            long answered = report.answered();
            try {
                requests.get().send(out -> write(out, answered), ImportRequest.NDJSON, "", report);
                return;
            } catch (ClientException e) {
                failures = report.answered() > answered ? 1 : failures + 1;
                if (report.answered() == 0 || failures == MOST_FAILURES) {
                    throw e;
                }
                int pause = Math.min(LONGEST_PAUSE_S, 1 << (failures - 1));
                notices.accept(e.getMessage() + "; going on in " + pause + " s");
                await(pause);
            }
        }
    }

    private static void await(int seconds) {
        try {
            if (new CountDownLatch(1).await(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }

    /** Makes all lines, and writes those after the first so many. */
    private void write(OutputStream out, long answered) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARS);
        DemoOrganisation organisation = new DemoOrganisation(plan);
        AtomicLong made = new AtomicLong();
        organisation.lines(line -> {
            expected = made.incrementAndGet() / organisation.told();
            if (made.get() > answered) {
                write(line, writer);
            }
        });
        writer.flush();
    }

    private static void write(ObjectNode line, BufferedWriter writer) {
        try {
            writer.append(line.toString()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the import broke off", e);
        }
    }

    private static LocalDate noted(Path note, LocalDate today) {
        try {
            if (!Files.exists(note)) {
                Files.writeString(note, today.toString());
            }
            return LocalDate.parse(Files.readString(note).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + note, e);
        }
    }
}
