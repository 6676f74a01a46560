package io.careerledger.query.watch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Up to where a listener has been told everything: the id of an event, good at any instance and after any restart.
 *
 * @param day UTC
 * @param ladders digest of the versions of the ladders' streams that were known
 * @param members digest of a team's members; 0 of a person
 */
record Mark(Reached reached, LocalDate day, long ladders, long members) {

    private static final int FORM = 1;
    private static final int MAX_CHARS = 6_000;
    private static final int MAX_PARTITIONS = 400;

    Mark of(long otherMembers) {
        return new Mark(reached, day, ladders, otherMembers);
    }

    /** Base64url without padding: 31 bytes and 10 for every partition. */
    String token() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(reached.generation());
            out.writeLong(day.toEpochDay());
            out.writeLong(ladders);
            out.writeLong(members);
            out.writeShort(reached.moves().size());
            for (Map.Entry<Integer, Long> partition : reached.moves().entrySet()) {
                out.writeShort(partition.getKey());
                out.writeLong(partition.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Empty when the text is none that {@link #token()} gives. */
    static Optional<Mark> parse(String token) {
        if (token.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(token)))) {
            if (in.readByte() != FORM) {
                return Optional.empty();
            }
            int generation = in.readInt();
            LocalDate day = LocalDate.ofEpochDay(in.readLong());
            Mark mark = new Mark(new Reached(generation, new TreeMap<>()), day, in.readLong(), in.readLong());
            Mark read = mark.of(moves(in));
            return Optional.of(read).filter(it -> it.token().equals(token));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Mark of(SortedMap<Integer, Long> moves) {
        return new Mark(new Reached(reached.generation(), moves), day, ladders, members);
    }

    private static SortedMap<Integer, Long> moves(DataInputStream in) throws IOException {
        int partitions = in.readUnsignedShort();
        if (partitions > MAX_PARTITIONS) {
            throw new IOException("too many partitions");
        }
        SortedMap<Integer, Long> moves = new TreeMap<>();
        for (int number = 0; number < partitions; number++) {
            moves.put(in.readUnsignedShort(), in.readLong());
        }
        return moves;
    }
}
