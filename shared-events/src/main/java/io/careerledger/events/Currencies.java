package io.careerledger.events;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies that an amount may be in: those of ISO 4217, without its codes for no currency and for tests. */
public final class Currencies {

    private static final Set<String> NONE = Set.of("XXX", "XTS");

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !NONE.contains(code))
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Whether it is the upper-case code of one. */
    public static boolean has(String code) {
        return CODES.contains(code);
    }
}
