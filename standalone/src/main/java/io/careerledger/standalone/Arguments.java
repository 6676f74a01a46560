package io.careerledger.standalone;

import io.careerledger.standalone.client.ClientException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: plain ones in order, and options of the form {@code --name value}. */
record Arguments(List<String> plain, Map<String, String> options) {

    /**
     * Takes the words apart.
     *
     * @throws ClientException for an option that the command does not know, or one without a value
     */
    static Arguments of(List<String> words, Set<String> known) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (!known.contains(word)) {
                throw new ClientException("unknown option " + word + "; known are " + String.join(", ", known));
            } else if (index + 1 == words.size()) {
                throw new ClientException(word + " needs a value");
            } else {
                options.put(word, words.get(++index));
            }
        }
        return new Arguments(List.copyOf(plain), Map.copyOf(options));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String required(String name) {
        return option(name).orElseThrow(() -> new ClientException(name + " is missing"));
    }

    long number(String name, long otherwise) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new ClientException(name + " must be a whole number, is " + text);
        }
        return Long.parseLong(text);
    }
}
