package io.careerledger.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSettingsTest {

    private static final String ISSUER = "https://issuer.example";

    @Test
    void acceptsAnIssuerAndAnAudience() {
        assertThat(new TokenSettings(ISSUER, " career-ledger ").audience()).isEqualTo("career-ledger");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "issuer.example", "ftp://issuer.example", "https:///x"})
    void refusesToStartWithoutAnIssuer(@Nullable String issuer) {
        assertThatThrownBy(() -> new TokenSettings(issuer, "career-ledger"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CAREER_ISSUER");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void refusesToStartWithoutAnAudience(@Nullable String audience) {
        assertThatThrownBy(() -> new TokenSettings(ISSUER, audience))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CAREER_AUDIENCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://issuer.example", "http://10.0.0.7:8082", "http://127.0.0.1.issuer.example"})
    void refusesAnIssuerByHttpUnlessItIsOnThisMachine(String issuer) {
        assertThatThrownBy(() -> new TokenSettings(issuer, "career-ledger")).hasMessageContaining("must be https");
        assertThat(new TokenSettings("http://127.0.0.1:8082", "career-ledger").issuer())
                .isEqualTo("http://127.0.0.1:8082");
    }
}
