package io.careerledger.command.imports;

import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends spooled replies for as long as the client takes them. */
record Sending(ReplySpool spool, OutputStream client) implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    @Override
    public void run() {
        try {
            spool.drainTo(client);
        } catch (IOException e) {
            log.info(
                    "The client of an import takes no more replies: {}",
                    e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
