package io.careerledger.web.setting;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.convert.DurationStyle;

/** What values a setting takes. */
public enum SettingKind {
    TEXT("text") {
        @Override
        boolean allows(String value, String least, String most) {
            return true;
        }
    },
    SECRET("a secret") {
        @Override
        boolean allows(String value, String least, String most) {
            return true;
        }
    },
    FLAG("true or false") {
        @Override
        boolean allows(String value, String least, String most) {
            return Set.of("true", "false").contains(value);
        }
    },
    NUMBER("a whole number") {
        @Override
        boolean allows(String value, String least, String most) {
            return value.matches("-?[0-9]{1,18}") && within(new BigInteger(value), least, most);
        }

        private static boolean within(BigInteger value, String least, String most) {
            return value.compareTo(new BigInteger(least)) >= 0 && value.compareTo(new BigInteger(most)) <= 0;
        }
    },
    PORT("a port, a whole number") {
        @Override
        boolean allows(String value, String least, String most) {
            return NUMBER.allows(value, least, most);
        }
    },
    DURATION("a duration such as 500ms, 30s, 5m, 12h or 1d,") {
        @Override
        boolean allows(String value, String least, String most) {
            try {
                Duration duration = DurationStyle.detectAndParse(value);
                return duration.compareTo(DurationStyle.detectAndParse(least)) >= 0
                        && duration.compareTo(DurationStyle.detectAndParse(most)) <= 0;
            } catch (IllegalArgumentException | ArithmeticException e) {
                return false;
            }
        }
    },
    URL("an absolute http or https URL") {
        @Override
        boolean allows(String value, String least, String most) {
            try {
                URI url = URI.create(value);
                return url.getHost() != null && Set.of("http", "https").contains(String.valueOf(url.getScheme()));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    },
    JDBC("of the form jdbc:postgresql://host:port/database") {
        @Override
        boolean allows(String value, String least, String most) {
            return value.matches("jdbc:postgresql://[^/\\s]+/[^/\\s]+");
        }
    };

    private final String words;

    SettingKind(String words) {
        this.words = words;
    }

    static SettingKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    abstract boolean allows(String value, String least, String most);

    String wanted(String least, String most) {
        return least.isEmpty() || most.isEmpty() ? words : words + " from " + least + " to " + most;
    }
}
