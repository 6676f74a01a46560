package io.careerledger.web.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Stops a start on settings that nobody reads or that cannot be meant: a misspelt limit would be no limit. What counts as a
 * setting are the variables, secret files and properties named {@code CAREER_…} or {@code career.…}.
 */
public final class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String VARIABLE = "CAREER_";
    private static final String PROPERTY = "career.";

    /** The one of the script that runs the standalone ledger, and one that has no variable. */
    private static final Set<String> OTHER_PROPERTIES = Set.of("career.home", "career.login.landing");

    /** Of the programs that tests in a browser run, which may be set for everything that a test starts. */
    private static final Set<String> OTHER_VARIABLES = Set.of("CAREER_CHROMIUM", "CAREER_CHROMEDRIVER");

    private final String configName;

    /**
     * Checks a service.
     *
     * @param configName of its file, without the ending
     */
    public SettingsCheck(String configName) {
        this.configName = configName;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        List<String> faults = faults(event.getEnvironment());
        if (!faults.isEmpty()) {
            throw new BadSettings(faults);
        }
    }

    /** Every fault, a sentence each. */
    List<String> faults(ConfigurableEnvironment environment) {
        List<String> faults = new ArrayList<>();
        Set<String> variables = names(environment, VARIABLE);
        variables.removeAll(OTHER_VARIABLES);
        for (String name : variables) {
            SettingCatalogue.named(name)
                    .map(setting -> setting.faultOf(environment.getProperty(name, "")))
                    .or(() -> Optional.of(unknown(name, SettingCatalogue.nearest(name))))
                    .filter(fault -> !fault.isEmpty())
                    .ifPresent(faults::add);
        }
        List<String> known = new ArrayList<>(OTHER_PROPERTIES);
        known.addAll(own(environment));
        Set<String> plain = known.stream().map(SettingsCheck::plain).collect(Collectors.toSet());
        for (String name : names(environment, PROPERTY)) {
            if (!plain.contains(plain(name))) {
                faults.add(unknown(name, SettingCatalogue.nearest(name, known)));
            }
        }
        return faults;
    }

    private static String unknown(String name, String nearest) {
        return name + " is no setting; the nearest is " + nearest;
    }

    /** What the service's own file has may be set as a property too. */
    private Set<String> own(ConfigurableEnvironment environment) {
        return sources(environment)
                .filter(source -> source.getName().contains("class path resource [" + configName + ".yaml]"))
                .flatMap(source -> Arrays.stream(source.getPropertyNames()))
                .filter(name -> name.startsWith(PROPERTY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(ConfigurableEnvironment environment, String prefix) {
        return sources(environment)
                .flatMap(source -> Arrays.stream(source.getPropertyNames()))
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<EnumerablePropertySource<?>> sources(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(source -> (EnumerablePropertySource<?>) source);
    }

    /** Properties may be written with or without dashes, in either case, and lists element by element. */
    private static String plain(String name) {
        return name.replaceAll("\\[.*", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
