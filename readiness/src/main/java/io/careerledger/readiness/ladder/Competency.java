package io.careerledger.readiness.ladder;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a ladder assesses people on.
 *
 * @param anchors what a person at each rating 1..5 can be seen to do; a rating may have none
 */
public record Competency(String id, String name, @Nullable String description, SortedMap<Integer, String> anchors) {

    public Competency {
        anchors = Collections.unmodifiableSortedMap(new TreeMap<>(anchors));
    }
}
