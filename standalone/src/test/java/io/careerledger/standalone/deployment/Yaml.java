package io.careerledger.standalone.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Documents of YAML files of the project, as plain maps and lists. */
final class Yaml {

    static final Path PROJECT = Path.of("..");

    private Yaml() {}

    static String text(String file) {
        try {
            return Files.readString(PROJECT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, Object>> documents(String text) {
        List<Map<String, Object>> documents = new ArrayList<>();
        // anchors are used for what is said of several services alike
        new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build())
                .loadAllFromString(text)
                .forEach(document -> documents.add(map(document)));
        return documents;
    }

    /** The part at the end of a path of keys; an empty one where there is none. */
    static Map<String, Object> at(Map<String, Object> whole, String... path) {
        Map<String, Object> here = whole;
        for (String key : path) {
            here = map(here.getOrDefault(key, Map.of()));
        }
        return here;
    }

    static List<Map<String, Object>> list(Map<String, Object> whole, String key) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (whole.get(key) instanceof List<?> items) {
            items.forEach(item -> maps.add(map(item)));
        }
        return maps;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
