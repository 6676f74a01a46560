package io.careerledger.readiness.replay;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A SHA-256, as four numbers of eight bytes in their order. */
public record Digest(long first, long second, long third, long fourth) {

    private static final int LENGTH = 32;

    /**
     * The digest that the bytes are.
     *
     * @throws IllegalArgumentException unless there are 32
     */
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Digest(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /** Lower-case hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
