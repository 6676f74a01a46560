package io.careerledger.query.http.export;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Text for the cells of a spreadsheet, which takes text that begins like a formula for one. Such text gets an apostrophe in
 * front, as OWASP advises on CSV injection; so does what follows a separator inside it, where a program that separates by
 * another letter than the comma begins a cell of its own. Nothing else is changed.
 */
final class Cells {

    /** What a formula begins with, in full width too. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** A tab or a line break in front of a cell makes some programs look further. */
    private static final String STARTS = FORMULA + "\t\r\n";

    /** After which a program may begin another cell, whatever is quoted. */
    private static final String SEPARATORS = ";|\t\r\n\u000B\f\u0085\u2028\u2029";

    private static final String BETWEEN = "; ";
    private static final char GUARD = '\'';

    private Cells() {}

    static String text(String text) {
        StringBuilder guarded = new StringBuilder(text.length() + 1);
        if (begins(text, 0, STARTS)) {
            guarded.append(GUARD);
        }
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            guarded.append(letter);
            if (SEPARATORS.indexOf(letter) >= 0 && begins(text, index + 1, FORMULA)) {
                guarded.append(GUARD);
            }
        }
        return guarded.toString();
    }

    /** Each of them guarded, because each may become a cell. */
    static String list(Collection<?> values) {
        return values.stream().map(value -> text(String.valueOf(value))).collect(Collectors.joining(BETWEEN));
    }

    private static boolean begins(String text, int from, String starts) {
        int first = from;
        while (first < text.length() && isSkipped(text.charAt(first))) {
            first++;
        }
        return first < text.length() && starts.indexOf(text.charAt(first)) >= 0;
    }

    /** Spaces and quotes of any kind, which some programs drop before they look; never what itself is dangerous. */
    private static boolean isSkipped(char letter) {
        boolean blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\uFEFF';
        return (blank && STARTS.indexOf(letter) < 0) || letter == '"' || letter == GUARD;
    }
}
