package io.careerledger.standalone.demo;

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

/**
 * Sends the organisation to a ledger. The day on which its history ends is noted at the first time, so that a second load
 * on a later day sends the same lines again and changes nothing.
 */
public final class DemoLoad {

    private final DemoPlan plan;

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

    public ImportReport send(ImportRequest request) {
        return request.send(this::write, ImportRequest.NDJSON, "");
    }

    private void write(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new DemoOrganisation(plan).lines(line -> {
            try {
                writer.append(line.toString()).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("the import broke off", e);
            }
        });
        writer.flush();
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
