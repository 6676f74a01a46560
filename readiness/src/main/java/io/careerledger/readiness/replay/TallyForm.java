package io.careerledger.readiness.replay;

import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a stored tally spells its values. */
final class TallyForm {

    private TallyForm() {}

    interface Writer<T> {
        void write(T item, DataOutput out) throws IOException;
    }

    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static <T> void writeAll(List<T> items, DataOutput out, Writer<T> writer) throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            writer.write(item, out);
        }
    }

    static <T> void readAll(List<T> items, DataInput in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        for (int index = 0; index < size; index++) {
            items.add(reader.read(in));
        }
    }

    static void writeId(UUID id, DataOutput out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    static UUID readId(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    static <T> void writeOptional(@Nullable T value, DataOutput out, Writer<T> writer) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            writer.write(value, out);
        }
    }

    static <T> @Nullable T readOptional(DataInput in, Reader<T> reader) throws IOException {
        return in.readBoolean() ? reader.read(in) : null;
    }

    static void writeText(String text, DataOutput out) throws IOException {
        out.writeUTF(text);
    }

    /** Interned: a part holds few different ones. */
    static String readText(DataInput in) throws IOException {
        return in.readUTF().intern();
    }

    static void writeLadder(LadderUsed ladder, DataOutput out) throws IOException {
        writeText(ladder.id(), out);
        out.writeInt(ladder.version());
        writeText(ladder.hash(), out);
    }

    static LadderUsed readLadder(DataInput in) throws IOException {
        return new LadderUsed(readText(in), in.readInt(), readText(in));
    }

    static void writeDigest(Digest digest, DataOutput out) throws IOException {
        out.write(digest.bytes());
    }

    static Digest readDigest(DataInput in) throws IOException {
        return new Digest(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}
