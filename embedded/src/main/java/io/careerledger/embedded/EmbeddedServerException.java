package io.careerledger.embedded;

import java.io.Serial;

/** An embedded server could not be started or stopped; the message says which and why. */
public final class EmbeddedServerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public EmbeddedServerException(String message) {
        super(message);
    }

    public EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
