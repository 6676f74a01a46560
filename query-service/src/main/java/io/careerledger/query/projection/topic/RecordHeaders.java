package io.careerledger.query.projection.topic;

import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.events.wire.WireHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What records of the ledger's topics say besides their bodies; of several headers of one name the last counts. */
public final class RecordHeaders {

    private RecordHeaders() {}

    /**
     * All headers of the ledger.
     *
     * @throws UndecodableEvent naming the header that is missing or unreadable
     */
    public static WireHeaders parse(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        return WireHeaders.parse(name -> value(headers, name));
    }

    /**
     * The body of a record.
     *
     * @throws UndecodableEvent when it has none
     */
    public static byte[] body(ConsumerRecord<byte[], byte[]> record, WireHeaders headers) {
        byte[] body = record.value();
        if (body == null) {
            throw new UndecodableEvent(headers.type(), "no body");
        }
        return body;
    }

    /** One header; null when there is none. */
    public static byte @Nullable [] value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }
}
