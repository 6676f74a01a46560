package io.careerledger.query.projection.table;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.events.wire.WireHeaders;
import java.util.UUID;

/** A fact about a career together with the bytes that it came in, which are what is stored. */
public final class StoredEvent {

    private final WireHeaders headers;
    private final RecordedEvent<CareerEvent> recorded;
    private final byte[] payload;

    private StoredEvent(WireHeaders headers, RecordedEvent<CareerEvent> recorded, byte[] payload) {
        this.headers = headers;
        this.recorded = recorded;
        this.payload = payload;
    }

    /**
     * Reads a message.
     *
     * @throws UndecodableEvent when it is no fact about a career
     */
    public static StoredEvent decode(EventCodec codec, WireHeaders headers, byte[] payload) {
        CareerEvent career =
                career(headers.type(), codec.decode(headers, payload).event());
        return new StoredEvent(headers, headers.recorded(career), payload);
    }

    /**
     * Reads only the fact, of the person whose stream it stands in.
     *
     * @throws UndecodableEvent when it is no fact about her career
     */
    static CareerEvent decode(EventCodec codec, String type, int revision, byte[] payload, UUID personId) {
        CareerEvent career = career(type, codec.decode(type, revision, payload));
        if (!career.personId().equals(personId)) {
            throw new UndecodableEvent(type, "stands in another person's stream");
        }
        return career;
    }

    private static CareerEvent career(String type, LedgerEvent event) {
        if (event instanceof CareerEvent career) {
            return career;
        }
        throw new UndecodableEvent(type, "not about a career");
    }

    public WireHeaders headers() {
        return headers;
    }

    public RecordedEvent<CareerEvent> recorded() {
        return recorded;
    }

    public CareerEvent event() {
        return recorded.event();
    }

    public long sequence() {
        return recorded.sequence();
    }

    byte[] payload() {
        return payload;
    }
}
