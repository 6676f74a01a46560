package io.careerledger.command.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one look at the store found beyond the relay's position.
 *
 * @param messages ready to be sent, in global order
 * @param end the place up to which everything is sent once these are
 * @param complete false when a limit ended the batch, so that more is there
 * @param beyondGap the last place seen behind a gap that is not settled; 0 when no such gap was met
 */
record Backlog(List<ProducerRecord<String, byte[]>> messages, long end, boolean complete, long beyondGap) {

    boolean metGap() {
        return beyondGap > 0;
    }
}
