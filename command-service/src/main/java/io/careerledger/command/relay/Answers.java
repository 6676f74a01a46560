package io.careerledger.command.relay;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** What the broker answers about topics, waited for until a limit. */
final class Answers {

    static final Duration LIMIT = Duration.ofSeconds(15);

    private Answers() {}

    /**
     * Waits for an answer.
     *
     * @throws PublishingFailed when there is none in time, or a refusal
     */
    static <T> T of(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new PublishingFailed("Kafka does not offer the topics", e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new PublishingFailed("Kafka does not answer about topics", e);
        }
    }
}
