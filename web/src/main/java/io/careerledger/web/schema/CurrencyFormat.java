package io.careerledger.web.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import io.careerledger.events.Currencies;

/** The format {@code iso-4217}: an upper-case code of a currency; those for no currency and for tests are none. */
final class CurrencyFormat implements Format {

    @Override
    public String getName() {
        return "iso-4217";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return Currencies.has(value);
    }
}
