package io.careerledger.command.idempotency;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away expired replies in small pieces, so that no statement runs long. */
@Component
class Forgetting {

    static final int CHUNK = 1_000;
    static final int MOST_CHUNKS = 100;

    private final Idempotency idempotency;

    Forgetting(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /** At most {@link #MOST_CHUNKS} chunks of {@link #CHUNK}; what is left waits for the next time. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void run() {
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            if (idempotency.forget(CHUNK) < CHUNK) {
                return;
            }
        }
    }
}
