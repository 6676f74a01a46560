package io.careerledger.web.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The format {@code iso-4217}: an upper-case code of a currency; those for no currency and for tests are none. */
final class CurrencyFormat implements Format {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !code.equals("XXX") && !code.equals("XTS"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String getName() {
        return "iso-4217";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return CODES.contains(value);
    }
}
