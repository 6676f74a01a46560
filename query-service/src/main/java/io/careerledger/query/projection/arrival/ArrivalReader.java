package io.careerledger.query.projection.arrival;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.events.wire.WireHeaders;
import io.careerledger.query.projection.table.RawRecord;
import io.careerledger.query.projection.table.StoredEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads records of {@code career.events}; never fails, whatever they hold. */
public final class ArrivalReader {

    private static final int UUID_CHARS = 36;

    private final EventCodec codec;

    public ArrivalReader(EventCodec codec) {
        this.codec = codec;
    }

    public Arrival read(ConsumerRecord<byte[], byte[]> polled) {
        Map<String, byte[]> headers = new HashMap<>();
        for (Header header : polled.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), header.value());
            }
        }
        RawRecord raw = new RawRecord(polled.partition(), polled.offset(), headers, polled.value());
        return personOf(polled.key())
                .<Arrival>map(personId -> read(personId, raw))
                .orElseGet(() -> new Arrival.Stray(raw, "the key is not the id of a person"));
    }

    /** Reads a record that was kept, perhaps by an older version of this code. */
    public Arrival.OfPerson read(UUID personId, RawRecord raw) {
        try {
            return fact(personId, raw);
        } catch (UndecodableEvent e) {
            return new Arrival.Unreadable(personId, raw, sequenceOf(raw), String.valueOf(e.getMessage()));
        }
    }

    private Arrival.Fact fact(UUID personId, RawRecord raw) {
        WireHeaders headers = WireHeaders.parse(raw.headers()::get);
        byte[] payload = raw.payload();
        if (payload == null) {
            throw new UndecodableEvent(headers.type(), "no body");
        }
        if (!headers.streamId().equals(personId.toString())) {
            throw new UndecodableEvent(headers.type(), "key and headers name different streams");
        }
        return new Arrival.Fact(personId, raw, StoredEvent.decode(codec, headers, payload));
    }

    /** The person whose stream a record's key names; empty when it names none. */
    public static Optional<UUID> personOf(byte @Nullable [] key) {
        return key == null || key.length != UUID_CHARS ? Optional.empty() : canonical(key);
    }

    /** The one text form in which streams are named: lower-case digits in five groups. */
    private static Optional<UUID> canonical(byte[] text) {
        long high = 0;
        long low = 0;
        for (int index = 0; index < UUID_CHARS; index++) {
            int digit = digit(text[index]);
            boolean dash = index == 8 || index == 13 || index == 18 || index == 23;
            if (dash ? text[index] != '-' : digit < 0) {
                return Optional.empty();
            }
            if (!dash && index < UUID_CHARS / 2) {
                high = high << 4 | digit;
            } else if (!dash) {
                low = low << 4 | digit;
            }
        }
        return Optional.of(new UUID(high, low));
    }

    private static int digit(byte letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0';
        }
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    private static @Nullable Long sequenceOf(RawRecord raw) {
        byte[] header = raw.headers().get(WireHeaders.SEQUENCE);
        try {
            long sequence = header == null ? -1 : Long.parseLong(new String(header, UTF_8));
            return sequence < 0 ? null : sequence;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
