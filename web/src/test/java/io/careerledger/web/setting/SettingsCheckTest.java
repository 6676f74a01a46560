package io.careerledger.web.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsCheckTest {

    private final SettingsCheck check = new SettingsCheck("probe");

    @Test
    void namesTheNearestOfAVariableThatNobodyReads() {
        assertThat(faults(Map.of("CAREER_RATE_REQUESTS", "10")))
                .containsExactly("CAREER_RATE_REQUESTS is no setting; the nearest is CAREER_RATES_REQUESTS");
    }

    @Test
    void leavesTheVariablesOfBrowserTestsAlone() {
        assertThat(faults(Map.of("CAREER_CHROMIUM", "/usr/bin/chromium", "CAREER_CHROMEDRIVER", "/usr/bin/driver")))
                .isEmpty();
    }

    @Test
    void namesTheNearestOfAPropertyThatNobodyReads() {
        assertThat(faults(Map.of("career.rates.request", "10")))
                .containsExactly("career.rates.request is no setting; the nearest is career.rates.requests");
        assertThat(faults(Map.of("career.rates.requests", "10", "career.exportPaths[0]", "/v1", "career.home", "x")))
                .isEmpty();
    }

    @Test
    void takesWhatIsWithinItsLimitsAndRefusesWhatIsBeyond() {
        for (Setting setting : SettingCatalogue.all()) {
            if (!setting.least().isEmpty() && !setting.most().isEmpty()) {
                assertThat(faults(Map.of(setting.name(), setting.least()))).isEmpty();
                assertThat(faults(Map.of(setting.name(), setting.most()))).isEmpty();
                for (String beyond : List.of(below(setting), above(setting), "some")) {
                    assertThat(faults(Map.of(setting.name(), beyond)))
                            .singleElement()
                            .asString()
                            .startsWith(setting.name() + "=" + beyond + " must be ")
                            .endsWith("from " + setting.least() + " to " + setting.most());
                }
            }
        }
    }

    @Test
    void refusesWhatIsOfAnotherKind() {
        assertThat(faults(Map.of("CAREER_REPLAY_ENABLED", "yes")))
                .containsExactly("CAREER_REPLAY_ENABLED=yes must be true or false");
        assertThat(faults(Map.of("CAREER_ISSUER", "login.example"))).hasSize(1);
        assertThat(faults(Map.of("CAREER_LEDGER_URL", "jdbc:mysql://db/ledger")))
                .hasSize(1);
        assertThat(faults(Map.of("CAREER_KAFKA", " "))).containsExactly("CAREER_KAFKA must not be empty");
        assertThat(faults(Map.of("CAREER_COMMAND_URL", ""))).isEmpty();
    }

    @Test
    void refusesTheValuesOfTheExampleAndNeverRepeatsASecret() {
        assertThat(faults(Map.of("CAREER_LEDGER_PASSWORD", "change-me")))
                .containsExactly("CAREER_LEDGER_PASSWORD still has the value of the example: set one of your own");
        assertThat(faults(Map.of("CAREER_LEDGER_PASSWORD", "s3cret"))).isEmpty();
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(faults(Map.of("CAREER_QUERY_PORT", "99999", "CAREER_X", "1", "CAREER_LEDGER_POOL", "0")))
                .hasSize(3);
    }

    @Test
    void everyDefaultIsAllowed() {
        for (Setting setting : SettingCatalogue.all()) {
            assertThat(setting.otherwise().isEmpty() ? "" : setting.faultOf(setting.otherwise()))
                    .as(setting.name())
                    .isEmpty();
        }
    }

    private static String below(Setting setting) {
        return setting.kind() == SettingKind.DURATION
                ? millis(setting.least()) - 1 + "ms"
                : String.valueOf(Long.parseLong(setting.least()) - 1);
    }

    private static String above(Setting setting) {
        return setting.kind() == SettingKind.DURATION
                ? millis(setting.most()) + 1 + "ms"
                : String.valueOf(Long.parseLong(setting.most()) + 1);
    }

    private static long millis(String duration) {
        return DurationStyle.detectAndParse(duration).toMillis();
    }

    private List<String> faults(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "Config resource 'class path resource [probe.yaml]'",
                        Map.of("career.rates.requests", "6000", "career.export-paths", "/v1")));
        return check.faults(environment);
    }
}
