package io.careerledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.standalone.Settings.BadSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void hasADefaultForEverything() {
        assertThat(Settings.from(Map.of()))
                .isEqualTo(new Settings(Path.of(".career").toAbsolutePath(), 8080, 8081, 8082, 15_432, 19_092, null));
    }

    @Test
    void takesWhatTheEnvironmentSays() {
        Settings settings = Settings.from(Map.of(
                "CAREER_HOME", "/data/career",
                "CAREER_QUERY_PORT", "1",
                "CAREER_PG_PORT", "65535",
                "CAREER_ISSUER", "https://login.example/realm"));
        assertThat(settings.home()).isEqualTo(Path.of("/data/career"));
        assertThat(settings.queryPort()).isEqualTo(1);
        assertThat(settings.postgresPort()).isEqualTo(65_535);
        assertThat(settings.issuer()).isEqualTo("https://login.example/realm");
    }

    @Test
    void takesAnEmptyValueForNone() {
        assertThat(Settings.from(Map.of("CAREER_QUERY_PORT", " ", "CAREER_ISSUER", "")))
                .isEqualTo(Settings.from(Map.of()));
    }

    @Test
    void refusesPortsOutOfRange() {
        for (String port : new String[] {"65536", "-1", "80.5", "http", "999999"}) {
            assertThatThrownBy(() -> Settings.from(Map.of("CAREER_KAFKA_PORT", port)))
                    .isInstanceOf(BadSettings.class)
                    .hasMessageContaining("CAREER_KAFKA_PORT=" + port);
        }
    }

    @Test
    void refusesAnIssuerThatIsNoWebAddress() {
        for (String issuer : new String[] {"login.example", "ftp://login.example", "http://", "http:// x"}) {
            assertThatThrownBy(() -> Settings.from(Map.of("CAREER_ISSUER", issuer)))
                    .isInstanceOf(BadSettings.class)
                    .hasMessageContaining("CAREER_ISSUER=");
        }
    }

    @Test
    void refusesOnePortForTwoServers() {
        assertThatThrownBy(() -> Settings.from(Map.of("CAREER_QUERY_PORT", "8081")))
                .isInstanceOf(BadSettings.class)
                .hasMessage("port 8081 is given twice");
        assertThat(Settings.from(Map.of("CAREER_QUERY_PORT", "0", "CAREER_COMMAND_PORT", "0")))
                .isNotNull();
    }

    @Test
    void refusesTheBuiltInIssuerBesideAProvider() {
        assertThatThrownBy(() ->
                        Settings.from(Map.of("CAREER_ISSUER", "https://login.example", "CAREER_ISSUER_PORT", "8082")))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("CAREER_ISSUER names a provider")
                .hasMessageContaining("CAREER_ISSUER_PORT");
        assertThat(Settings.from(Map.of("CAREER_ISSUER", "https://login.example", "CAREER_ISSUER_PORT", "0"))
                        .issuer())
                .isEqualTo("https://login.example");
    }

    @Test
    void refusesToListenToOthersThanThisMachine() {
        for (String address : new String[] {"0.0.0.0", "10.0.0.7", "::", "ledger.example"}) {
            assertThatThrownBy(() -> Settings.from(Map.of("SERVER_ADDRESS", address)))
                    .isInstanceOf(BadSettings.class)
                    .hasMessageContaining("SERVER_ADDRESS=" + address);
        }
        assertThat(Settings.from(Map.of("SERVER_ADDRESS", "127.0.0.1"))).isNotNull();
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThatThrownBy(() -> Settings.from(Map.of("CAREER_QUERY_PORT", "x", "CAREER_PG_PORT", "y")))
                .hasMessageContaining("CAREER_QUERY_PORT")
                .hasMessageContaining("CAREER_PG_PORT");
    }
}
