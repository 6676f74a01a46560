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

    /** Letters to insert, delete, replace or swap with their neighbours (F. Damerau, 1964), row by row. */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int[] beforeLast = last;
            last = row;
            row = new int[last.length];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = last[column - 1] + (isSame(one, line, other, column) ? 0 : 1);
                row[column] = Math.min(replaced, 1 + Math.min(last[column], row[column - 1]));
                if (isSwapped(one, line, other, column)) {
                    row[column] = Math.min(row[column], 1 + beforeLast[column - 2]);
                }
            }
        }
        return row[other.length()];
    }

    private static boolean isSame(String one, int line, String other, int column) {
        return one.charAt(line - 1) == other.charAt(column - 1);
    }

    private static boolean isSwapped(String one, int line, String other, int column) {
        return line > 1
                && column > 1
                && one.charAt(line - 1) == other.charAt(column - 2)
                && one.charAt(line - 2) == other.charAt(column - 1);
    }
}
