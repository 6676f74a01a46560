package io.careerledger.web.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a minute one subject may ask, each at once or spread out. All are whole numbers from 1 to {@value #MOST}.
 *
 * @param requests all of a subject's requests together ({@code CAREER_RATES_REQUESTS})
 * @param exports of them those of {@code exportPaths} ({@code CAREER_RATES_EXPORTS})
 * @param imports of them those of {@code importPaths} ({@code CAREER_RATES_IMPORTS})
 * @param logins steps of logins by one network address, before it is known who asks ({@code CAREER_RATES_LOGINS})
 */
@ConfigurationProperties("career.rates")
public record RateSettings(
        @DefaultValue("6000") int requests,
        @DefaultValue("60") int exports,
        @DefaultValue("30") int imports,
        @DefaultValue("120") int logins,
        @DefaultValue List<String> exportPaths,
        @DefaultValue List<String> importPaths) {

    static final int MOST = 1_000_000;

    public RateSettings {
        within("requests", requests);
        within("exports", exports);
        within("imports", imports);
        within("logins", logins);
        exportPaths = List.copyOf(exportPaths);
        importPaths = List.copyOf(importPaths);
    }

    int of(Rate rate) {
        return switch (rate) {
            case REQUESTS -> requests;
            case EXPORTS -> exports;
            case IMPORTS -> imports;
            case LOGINS -> logins;
        };
    }

    private static void within(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("career.rates." + name + " must be from 1 to " + MOST);
        }
    }
}
