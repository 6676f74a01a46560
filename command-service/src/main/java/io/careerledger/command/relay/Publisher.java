package io.careerledger.command.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where the relay sends to. */
interface Publisher {

    /**
     * Returns once all messages are stored for good. When it fails, any number of them may have been stored, but of
     * each partition none without those before it.
     *
     * @throws PublishingFailed when that cannot be said of all of them
     */
    void publish(List<ProducerRecord<String, byte[]>> messages) throws InterruptedException;
}
