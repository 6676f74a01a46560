package io.careerledger.readiness.replay;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Nearest {

    /** Longer texts are no misspelt names, and comparing them would cost. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The name with the fewest letters to change, if they are at most a third of it and two at least are right. */
    static Optional<String> to(String given, Collection<String> names) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int distance = given.length() > LONGEST ? LONGEST : distance(lower(given), lower(name));
            if (distance < least && distance <= Math.max(1, name.length() / 3) && distance + 2 <= name.length()) {
                nearest = name;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Letters to insert, delete or replace (V. Levenshtein, 1965), row by row. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
