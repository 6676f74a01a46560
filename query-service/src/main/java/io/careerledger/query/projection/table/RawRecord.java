package io.careerledger.query.projection.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A record of the topic as it came; of several headers of one name the last. */
public final class RawRecord {

    private final int partition;
    private final long offset;
    private final NavigableMap<String, byte[]> headers;
    private final byte @Nullable [] payload;

    public RawRecord(int partition, long offset, Map<String, byte[]> headers, byte @Nullable [] payload) {
        this.partition = partition;
        this.offset = offset;
        this.headers = Collections.unmodifiableNavigableMap(new TreeMap<>(headers));
        this.payload = payload;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    /** By name, in alphabetical order. */
    public NavigableMap<String, byte[]> headers() {
        return headers;
    }

    public byte @Nullable [] payload() {
        return payload;
    }

    /** SHA-256 over headers and payload: the same for every delivery of what was sent once. */
    public byte[] digest() {
        MessageDigest digest = sha256();
        headers.forEach((name, value) -> {
            update(digest, name.getBytes(UTF_8));
            update(digest, value);
        });
        if (payload != null) {
            digest.update(payload);
        }
        return digest.digest();
    }

    private static void update(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(UTF_8));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
