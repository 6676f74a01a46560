package io.careerledger.readiness.ladder;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads ladders from documents: pure, total, and with every fault at once. */
public final class LadderReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private LadderReader() {}

    /** Reads UTF-8 in the format that its content shows, see {@link LadderFormat#of}. */
    public static LadderReading read(byte[] document, LadderIdentity identity) {
        return decodedThen(document, text -> read(text, LadderFormat.of(text), identity));
    }

    /** Reads UTF-8 in a known format. */
    public static LadderReading read(byte[] document, LadderFormat format, LadderIdentity identity) {
        return decodedThen(document, text -> read(text, format, identity));
    }

    /** Reads a ladder document that was parsed before, such as one that stands within another body. */
    public static LadderReading read(JsonNode document, LadderIdentity identity) {
        try {
            return LadderBinding.bind(JsonText.of(document), identity);
        } catch (MalformedDocument e) {
            return new LadderReading.Malformed(e.fault());
        }
    }

    /** Reads a ladder document within another body; null, and its faults noted with those of the body, when it is none. */
    public static @Nullable Ladder read(Spot document, LadderIdentity identity) {
        int before = document.faults().count();
        Ladder ladder = LadderBinding.bind(document, identity);
        return document.faults().count() == before ? ladder : null;
    }

    /**
     * The ladder of a document that has been judged before, as the publication events hold them.
     *
     * @throws IllegalArgumentException naming the faults, when it is no ladder document
     */
    public static Ladder published(JsonNode document) {
        return switch (read(document, LadderIdentity.AS_WRITTEN)) {
            case LadderReading.Valid valid -> valid.ladder();
            case LadderReading.Invalid invalid -> throw refused(invalid);
            case LadderReading.Malformed malformed -> throw refused(malformed);
        };
    }

    private static LadderReading read(String text, LadderFormat format, LadderIdentity identity) {
        try {
            return format.bind(format.parse(text), identity);
        } catch (MalformedDocument e) {
            return new LadderReading.Malformed(e.fault());
        }
    }

    private static LadderReading decodedThen(byte[] document, Function<String, LadderReading> read) {
        if (document.length > LadderLimits.MAX_DOCUMENT_BYTES) {
            return malformed("must have at most " + LadderLimits.MAX_DOCUMENT_BYTES + " bytes, has " + document.length);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return read.apply(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return malformed("must be text in UTF-8");
        }
    }

    private static LadderReading malformed(String detail) {
        return new LadderReading.Malformed(new LadderFault("", detail, null));
    }

    private static IllegalArgumentException refused(LadderReading reading) {
        return new IllegalArgumentException(
                reading.allFaults().stream().map(LadderFault::toString).collect(Collectors.joining("; ")));
    }
}
