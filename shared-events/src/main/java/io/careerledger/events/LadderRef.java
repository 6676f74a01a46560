package io.careerledger.events;

/** One published version of a ladder; its text form is {@code id@version}. */
public record LadderRef(String id, int version) {

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when there is no {@code @} or no number after it
     */
    public static LadderRef parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("not a ladder version (id@version): " + text);
        }
        return new LadderRef(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
