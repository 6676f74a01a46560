package io.careerledger.standalone.client;

import java.io.Serial;

/** A command could not be carried out; the message is for the person who gave it. */
public final class ClientException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public ClientException(String message) {
        super(message);
    }

    public ClientException(String message, Throwable cause) {
        super(message, cause);
    }
}
