package io.careerledger.readiness.ladder;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a ladder document.
 *
 * @param pointer JSON Pointer (RFC 6901) to the value, or to where a missing one belongs
 * @param detail what is wrong and what would be right, for people
 * @param position where the value starts in the text; null when the document did not come as text
 */
public record LadderFault(
        String pointer, String detail, @Nullable TextPosition position) {

    @Override
    public String toString() {
        String place = pointer.isEmpty() ? "" : pointer + ": ";
        return position == null ? place + detail : position + ": " + place + detail;
    }
}
