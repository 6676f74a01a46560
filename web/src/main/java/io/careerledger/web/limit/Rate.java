package io.careerledger.web.limit;

import java.util.Locale;

/** What is counted. */
public enum Rate {
    REQUESTS,
    EXPORTS,
    IMPORTS,
    LOGINS;

    /** As the headers name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
