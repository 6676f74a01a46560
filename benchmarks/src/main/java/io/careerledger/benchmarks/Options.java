package io.careerledger.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options of the form {@code --name value}. */
public record Options(Map<String, String> values) {

    /**
     * Takes the words apart.
     *
     * @throws IllegalArgumentException for a word that is no option, or an option without a value
     */
    public static Options of(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int index = 0; index < words.size(); index += 2) {
            String name = words.get(index);
            if (!name.startsWith("--") || index + 1 == words.size()) {
                throw new IllegalArgumentException("options are --name value, not " + name);
            }
            values.put(name.substring(2), words.get(index + 1));
        }
        return new Options(Map.copyOf(values));
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    /** Whole numbers with commas between them. */
    public List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(",", -1))
                .map(Integer::parseInt)
                .toList();
    }
}
