package io.careerledger.web.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All that may be set, for both services and the standalone ledger: they may be given one environment. */
public final class SettingCatalogue {

    private static final List<Setting> ALL = read();

    private SettingCatalogue() {}

    public static List<Setting> all() {
        return ALL;
    }

    static Optional<Setting> named(String name) {
        return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    /** The name that somebody meant who wrote this one, as far as anybody can tell. */
    static String nearest(String name) {
        return nearest(name, ALL.stream().map(Setting::name).toList());
    }

    static String nearest(String name, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(other -> Distance.between(name, other)))
                .orElse("");
    }

    private static List<Setting> read() {
        try (InputStream in = Objects.requireNonNull(SettingCatalogue.class.getResourceAsStream("settings.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Setting::parsed)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
