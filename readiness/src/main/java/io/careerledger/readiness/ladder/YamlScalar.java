package io.careerledger.readiness.ladder;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** What a YAML scalar means under the core schema of YAML 1.2.2, section 10.3. */
final class YamlScalar {

    private static final ScalarResolver CORE = new CoreScalarResolver(false);

    private YamlScalar() {}

    static DocumentNode of(ScalarEvent scalar, @Nullable TextPosition at) {
        if (scalar.getTag().isPresent()) {
            return new DocumentNode.Unusable(tag(scalar.getTag().get()), at);
        }
        String value = scalar.getValue();
        Tag meaning = CORE.resolve(value, scalar.getImplicit().canOmitTagInPlainScalar());
        if (meaning.equals(Tag.NULL)) {
            return new DocumentNode.Nothing(at);
        }
        if (meaning.equals(Tag.BOOL)) {
            return new DocumentNode.Flag(Boolean.parseBoolean(value), at);
        }
        if (meaning.equals(Tag.INT) || meaning.equals(Tag.FLOAT)) {
            return new DocumentNode.Numeric(number(value), at);
        }
        return new DocumentNode.Text(value, at);
    }

    static String tag(String tag) {
        return "the tag " + Printable.text(tag);
    }

    private static double number(String value) {
        if (value.startsWith("0x")) {
            return new BigInteger(value.substring(2), 16).doubleValue();
        }
        if (value.startsWith("0o")) {
            return new BigInteger(value.substring(2), 8).doubleValue();
        }
        String plain = value.toLowerCase(Locale.ROOT);
        if (plain.endsWith(".inf")) {
            return plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return plain.equals(".nan") ? Double.NaN : Double.parseDouble(plain);
    }
}
