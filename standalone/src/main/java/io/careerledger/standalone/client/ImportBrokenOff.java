package io.careerledger.standalone.client;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An import ended before its last line was answered; what was answered is kept. */
public final class ImportBrokenOff extends ClientException {

    @Serial
    private static final long serialVersionUID = 1;

    ImportBrokenOff(long answered, String reason) {
        this(answered, reason, null);
    }

    ImportBrokenOff(long answered, String reason, @Nullable Throwable cause) {
        super("the import broke off after " + answered + " lines: " + reason + "; what was answered is kept", cause);
    }
}
