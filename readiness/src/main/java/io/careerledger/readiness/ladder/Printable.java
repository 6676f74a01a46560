package io.careerledger.readiness.ladder;

/** Values from a refused document in a form that is safe to show: short, without control characters or lone surrogates. */
public final class Printable {

    private static final int LONGEST = 80;

    private Printable() {}

    /** The beginning of a text, in quotes. */
    public static String quoted(String value) {
        return "'" + text(value) + "'";
    }

    static String text(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(c -> shown.appendCodePoint(isShowable(c) ? c : 0xFFFD));
        return value.codePointCount(0, value.length()) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Whether a text can be stored and sent: PostgreSQL has no NUL, UTF-8 no lone surrogates. */
    static boolean isStorable(String value) {
        return value.codePoints().noneMatch(c -> c == 0 || isLoneSurrogate(c));
    }

    private static boolean isShowable(int codePoint) {
        return !Character.isISOControl(codePoint) && !isLoneSurrogate(codePoint);
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
