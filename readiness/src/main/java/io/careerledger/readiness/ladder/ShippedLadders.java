package io.careerledger.readiness.ladder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The two ladders that come with the product. */
public final class ShippedLadders {

    public static final String PRODUCT_MANAGEMENT = "product-management";
    public static final String AI_PRODUCT_MANAGEMENT = "ai-product-management";

    private ShippedLadders() {}

    /** Both, read anew from their YAML documents. */
    public static List<LadderVersion> all() {
        return List.of(read(PRODUCT_MANAGEMENT), read(AI_PRODUCT_MANAGEMENT));
    }

    private static LadderVersion read(String id) {
        LadderReading reading = LadderReader.read(document(id), LadderFormat.YAML, LadderIdentity.AS_WRITTEN);
        if (reading instanceof LadderReading.Valid valid) {
            return LadderVersion.of(valid.ladder());
        }
        throw new IllegalStateException("the shipped ladder " + id + " is at fault: " + reading.allFaults());
    }

    private static byte[] document(String id) {
        try (InputStream resource = ShippedLadders.class.getResourceAsStream(id + ".yaml")) {
            return Objects.requireNonNull(resource, id).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
