package io.careerledger.query.promotion.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values read on a page. */
final class Words {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /** Constants as words, instants to the second, fractions to two digits; the rest as it is. */
    static String of(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Instant instant -> INSTANT.format(instant);
            case Double number -> String.format(Locale.ROOT, "%.2f", number);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
