package io.careerledger.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.web.setting.Setting;
import io.careerledger.web.setting.SettingCatalogue;
import io.careerledger.web.setting.SettingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of settings, the catalogue that starts are checked by, and what the services read are one. */
class ConfigurationTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)(?::([^}]*))?}");

    @Test
    void bothServicesReadWhatTheCatalogueHasAndNothingElse() {
        Map<String, String> read = new HashMap<>(placeholders("command"));
        read.putAll(placeholders("query"));
        assertThat(read.keySet())
                .containsExactlyInAnyOrderElementsOf(SettingCatalogue.all().stream()
                        .filter(setting -> !setting.of().equals("standalone"))
                        .map(Setting::name)
                        .toList());
    }

    @Test
    void eachReadsItsOwnWithTheDefaultsOfTheCatalogue() {
        for (String service : List.of("command", "query")) {
            Map<String, String> wanted = SettingCatalogue.all().stream()
                    .filter(setting -> Set.of(service, "both").contains(setting.of()))
                    .collect(Collectors.toMap(Setting::name, Setting::otherwise));
            assertThat(new TreeMap<>(placeholders(service))).isEqualTo(new TreeMap<>(wanted));
        }
    }

    @Test
    void theDocumentedTableIsTheCatalogue() {
        List<String> rows = Yaml.text("docs/configuration.md")
                .lines()
                .filter(line -> line.startsWith("| `CAREER_"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(SettingCatalogue.all().stream()
                        .map(ConfigurationTest::row)
                        .toList());
    }

    @Test
    void theContainersAreGivenSettingsThatThereAre() {
        Set<String> names = SettingCatalogue.all().stream().map(Setting::name).collect(Collectors.toSet());
        for (String file : List.of("docker-compose.yml", "docker-compose.dev.yml", ".env.example")) {
            Matcher used = Pattern.compile("\\bCAREER_[A-Z_]*[A-Z]\\b").matcher(Yaml.text(file));
            assertThat(used.results().map(result -> result.group()).collect(Collectors.toSet()))
                    .isNotEmpty()
                    .isSubsetOf(names);
        }
    }

    @Test
    void theExampleGivesNoSecret() {
        for (String line : Yaml.text(".env.example").lines().toList()) {
            if (line.matches("[A-Z_]*(PASSWORD|SECRET|KEY)=.*")) {
                assertThat(line).matches("[A-Z_]+=(change-me)?");
            }
        }
    }

    /** As the table in the documentation has it. */
    private static String row(Setting setting) {
        String limit =
                setting.least().isEmpty() || setting.most().isEmpty() ? "" : setting.least() + " to " + setting.most();
        String otherwise = setting.otherwise().isEmpty() ? "none" : "`" + setting.otherwise() + "`";
        String unit = setting.unit().isEmpty() ? unit(setting.kind()) : setting.unit();
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(setting.name(), setting.of(), otherwise, unit, limit, setting.what());
    }

    private static String unit(SettingKind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case PORT -> "port";
            case DURATION -> "time";
            case FLAG -> "`true`, `false`";
            case URL, JDBC -> "URL";
            case SECRET -> "secret";
            case TEXT -> "text";
        };
    }

    private static Map<String, String> placeholders(String service) {
        String text = Yaml.text(service + "-service/src/main/resources/" + service + "-service.yaml");
        return PLACEHOLDER
                .matcher(text)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> found.group(2) == null ? "" : found.group(2),
                        (one, other) -> one));
    }
}
