package io.careerledger.standalone.client;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A command could not be carried out; the message is for the person who gave it. */
public sealed class ClientException extends RuntimeException permits ImportBrokenOff {

    @Serial
    private static final long serialVersionUID = 1;

    public ClientException(String message) {
        super(message);
    }

    public ClientException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
