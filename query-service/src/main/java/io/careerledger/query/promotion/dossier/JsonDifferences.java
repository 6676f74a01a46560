package io.careerledger.query.promotion.dossier;

import io.careerledger.query.promotion.dossier.PacketCheck.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where two JSON values differ. Numbers are compared by value, not by spelling; a member that is null is one that is not
 * there.
 */
final class JsonDifferences {

    private final int most;
    private final List<Difference> found = new ArrayList<>();

    private JsonDifferences(int most) {
        this.most = most;
    }

    /** In document order, at most so many. */
    static List<Difference> between(JsonNode packet, JsonNode computed, int most) {
        JsonDifferences differences = new JsonDifferences(most);
        differences.compare("", packet, computed);
        return differences.found;
    }

    private void compare(String pointer, @Nullable JsonNode packet, @Nullable JsonNode computed) {
        JsonNode left = present(packet);
        JsonNode right = present(computed);
        if (left != null && right != null && left.isObject() && right.isObject()) {
            Set<String> names = new LinkedHashSet<>(left.propertyNames());
            names.addAll(right.propertyNames());
            names.forEach(name -> compare(pointer + "/" + escaped(name), left.get(name), right.get(name)));
        } else if (left != null && right != null && left.isArray() && right.isArray()) {
            for (int index = 0; index < Math.max(left.size(), right.size()); index++) {
                compare(pointer + "/" + index, left.get(index), right.get(index));
            }
        } else if (found.size() < most && !isSame(left, right)) {
            found.add(new Difference(pointer, left, right));
        }
    }

    private static boolean isSame(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left != null && right != null && left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        return Objects.equals(left, right);
    }

    private static @Nullable JsonNode present(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
