package io.careerledger.command.domain;

import io.careerledger.events.Currencies;
import io.careerledger.events.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What numbers of an outcome may be; the limits keep every one of them exact and its text short. */
final class Amounts {

    private static final BigDecimal MAX_AMOUNT = new BigDecimal("1000000000000000");
    private static final BigDecimal MAX_PERCENT = new BigDecimal("1000000");
    private static final int MAX_DIGITS = 20;

    private Amounts() {}

    static void judge(Faults faults, @Nullable Money benefit) {
        if (benefit != null) {
            faults.unless(
                    isWithin(benefit.amount(), MAX_AMOUNT),
                    "/benefit/amount",
                    "must be above 0 and at most " + MAX_AMOUNT + ", with at most " + MAX_DIGITS + " decimals");
            faults.unless(
                    Currencies.has(benefit.currency()), "/benefit/currency", "must be an ISO 4217 code in upper case");
        }
    }

    static void judgePercent(Faults faults, @Nullable BigDecimal percent) {
        faults.unless(
                percent == null || isWithin(percent, MAX_PERCENT),
                "/percent",
                "must be above 0 and at most " + MAX_PERCENT + ", with at most " + MAX_DIGITS + " decimals");
    }

    static void judgeAttribution(Faults faults, BigDecimal attribution) {
        faults.unless(
                isWithin(attribution, BigDecimal.ONE),
                "/attribution",
                "must be above 0 and at most 1, with at most " + MAX_DIGITS + " decimals");
    }

    /** A value measured before or after, of either sign. */
    static void judgeMeasured(Faults faults, String pointer, @Nullable BigDecimal value) {
        faults.unless(
                value == null || (value.signum() == 0 && isShort(value)) || isWithin(value.abs(), MAX_AMOUNT),
                pointer,
                "must lie between -" + MAX_AMOUNT + " and " + MAX_AMOUNT + ", with at most " + MAX_DIGITS
                        + " decimals");
    }

    private static boolean isWithin(BigDecimal value, BigDecimal max) {
        return value.signum() > 0 && isShort(value) && value.compareTo(max) <= 0;
    }

    /** Looked at before any arithmetic: 1e1000000000 is quickly written and slowly compared. */
    private static boolean isShort(BigDecimal value) {
        return value.scale() <= MAX_DIGITS && value.scale() >= -MAX_DIGITS && value.precision() <= 2 * MAX_DIGITS;
    }
}
