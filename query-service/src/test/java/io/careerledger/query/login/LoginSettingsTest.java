package io.careerledger.query.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginSettingsTest {

    private static final String KEY = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    private static final String URL = "https://ledger.example";

    @Test
    void cookiesAreForHttpsOnlyWhereTheServiceIs() {
        assertThat(settings(URL, KEY, Duration.ofMinutes(30)).isSecure()).isTrue();
        assertThat(BrowserCookie.session(settings(URL, KEY, Duration.ofMinutes(30)))
                        .name())
                .isEqualTo("__Host-career-session");
        assertThat(settings("http://127.0.0.1:8080", KEY, Duration.ofMinutes(30))
                        .isSecure())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ledger.example",
                "https://ledger.example/",
                "https://ledger.example/a",
                "https://u@ledger.example",
                "https:///a",
                "ledger.example"
            })
    void refusesAPublicUrlThatIsNoOriginByHttps(String url) {
        assertThatThrownBy(() -> settings(url, KEY, Duration.ofMinutes(30))).hasMessageContaining("CAREER_PUBLIC_URL");
    }

    @Test
    void refusesAKeyThatIsMissingShortOrNoBase64() {
        for (@Nullable String key : new @Nullable String[] {null, "", " ", "c2hvcnQ", "!".repeat(50)}) {
            assertThatThrownBy(() -> settings(URL, key, Duration.ofMinutes(30)))
                    .hasMessageContaining("CAREER_SESSION_KEY");
        }
    }

    @Test
    void refusesLifetimesBeyondTheirBounds() {
        for (Duration idle :
                new Duration[] {Duration.ofSeconds(59), Duration.ofDays(1).plusSeconds(1)}) {
            assertThatThrownBy(() -> settings(URL, KEY, idle)).hasMessageContaining("CAREER_SESSION_IDLE");
        }
        assertThat(settings(URL, KEY, Duration.ofMinutes(1)).idle()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings(URL, KEY, Duration.ofDays(1)).idle()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void tellsNoSecret() {
        assertThat(settings(URL, KEY, Duration.ofMinutes(30)).toString()).doesNotContain(KEY, "the-secret");
    }

    private static LoginSettings settings(String url, @Nullable String key, Duration idle) {
        return new LoginSettings(
                "dashboard", "the-secret", URI.create(url), key, Set.of("openid"), idle, Duration.ofHours(12), "/");
    }
}
