package io.careerledger.readiness.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gathers the criteria that a public format has for one competency into the anchors of their levels' ratings.
 *
 * <p>A single criterion is its own anchor; several become a list; where several levels expect one rating, each level's
 * list stands under its name. Nothing is left out.
 */
final class AnchorText {

    private record Criteria(String levelName, List<String> texts) {}

    private final SortedMap<Integer, List<Criteria>> byRating = new TreeMap<>();

    void add(int rating, String levelName, List<String> criteria) {
        if (!criteria.isEmpty()) {
            byRating.computeIfAbsent(rating, _ -> new ArrayList<>()).add(new Criteria(levelName, criteria));
        }
    }

    SortedMap<Integer, String> anchors() {
        SortedMap<Integer, String> anchors = new TreeMap<>();
        for (Map.Entry<Integer, List<Criteria>> entry : byRating.entrySet()) {
            anchors.put(entry.getKey(), anchor(entry.getValue()));
        }
        return anchors;
    }

    /** A criterion with its examples as a list below it. */
    static String withExamples(String criterion, List<String> examples) {
        return examples.isEmpty() ? criterion.strip() : criterion.strip() + "\n" + bullets(examples);
    }

    private static String anchor(List<Criteria> levels) {
        if (levels.size() == 1) {
            List<String> texts = levels.getFirst().texts();
            return texts.size() == 1 ? texts.getFirst() : bullets(texts);
        }
        return levels.stream()
                .map(level -> level.levelName() + ":\n" + bullets(level.texts()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String bullets(List<String> texts) {
        return texts.stream()
                .map(text -> "- " + text.strip().replace("\n", "\n  "))
                .collect(Collectors.joining("\n"));
    }
}
