package io.careerledger.query.promotion.audit;

/**
 * Text for the cells of a spreadsheet, which takes text that begins like a formula for one. Such text gets an apostrophe in
 * front, as OWASP advises on CSV injection; nothing else is changed.
 */
final class Cells {

    /** What a formula begins with, in full width too; a tab or a line break in front makes some programs look further. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char GUARD = '\'';

    private Cells() {}

    static String text(String text) {
        int first = 0;
        while (first < text.length() && isSkipped(text.charAt(first))) {
            first++;
        }
        boolean dangerous = first < text.length() && STARTS.indexOf(text.charAt(first)) >= 0;
        return dangerous ? GUARD + text : text;
    }

    /** Spaces and quotes of any kind, which some programs drop before they look; never what itself is dangerous. */
    private static boolean isSkipped(char letter) {
        boolean blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\uFEFF';
        return (blank && STARTS.indexOf(letter) < 0) || letter == '"' || letter == GUARD;
    }
}
